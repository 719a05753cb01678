/** Rooms under `src` and the rooms that each may import, besides itself. `wiring.ts` alone sees all. */
export const allowedImports = {
	domain: [],
	messages: [],
	views: ['domain', 'messages'],
	settings: ['domain'],
	platform: ['domain'],
	clients: ['domain'],
	checks: ['clients', 'settings', 'domain'],
	commands: ['checks', 'views', 'platform', 'settings', 'messages', 'domain'],
	interactions: ['checks', 'views', 'platform', 'settings', 'messages', 'domain'],
	endpoints: ['checks', 'views', 'platform', 'settings', 'messages', 'domain'],
	monitoring: ['checks', 'views', 'platform', 'settings', 'messages', 'domain'],
};
