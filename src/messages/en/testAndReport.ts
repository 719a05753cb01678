/** `/voip test` and `/voip report`. */
export const test = {
	heading: 'VoIP Status, layer by layer',
	steps: {
		settings: 'settings complete',
		workspace: 'Rocket.Chat reachable',
		token: 'token accepted',
		permission: 'permission',
		api: 'VoIP API present',
		check: 'check',
		reachable: 'Simotel reachable',
		address: 'address right',
		credentials: 'credentials',
		ip: 'IP address allowed',
		account: 'account may ping',
		answer: 'ping answered',
		name: 'name resolves',
		port: 'port opens',
		tls: 'TLS',
		http: 'HTTP answers',
		upgrade: 'WebSocket upgrade with "sip"',
		sip: 'SIP OPTIONS answered',
		banner: 'greeting',
		login: 'login',
		ping: 'ping',
	},
	skipped: 'skipped',
	ownCheck: (said: string) => `Rocket.Chat's own check: ${said}`,
	failsAt: (step: string) => `Fails at: ${step}.`,
	attentionAt: (step: string) => `Attention at: ${step}.`,
	nothing: 'Nothing is set up that could be tested: type /voip setup.',
} as const;

export const report = {
	heading: 'VoIP Status report',
	versions: (app: string, sandbox: string, rocketChat: string) =>
		`app ${app} · sandbox ${sandbox} · Rocket.Chat ${rocketChat}`,
	sandboxes: {
		vm2: 'vm2 (Rocket.Chat 6.6 to 6.9)',
		deno: 'Deno (6.11 to 8.7)',
		node: 'Node (8.8 and newer)',
	},
	unknownVersion: 'unknown',
	telephony: (generation: string) => `telephony: ${generation}`,
	generations: {
		'omnichannel': 'omnichannel VoIP (to 7.13)',
		'freeswitch': 'team voice over FreeSWITCH (7.x)',
		'media-calls': 'team voice over media calls (7.10 and newer)',
		'none': 'none that an app can see',
	},
	cut: '(cut)',
} as const;
