import { bold, code } from '../markup';

/** `/voip test` and `/voip report`. */
export const test = {
	steps: {
		settings: 'settings',
		workspace: 'Rocket.Chat',
		token: 'token',
		permission: 'token may ask',
		api: 'VoIP API',
		check: "Rocket.Chat's check",
		reachable: 'connection',
		address: 'API',
		credentials: 'account',
		ip: 'IP address',
		account: 'account may ping',
		answer: 'ping',
		name: 'name',
		port: 'port',
		tls: 'TLS',
		http: 'HTTP',
		upgrade: 'WebSocket (sip)',
		sip: 'SIP',
		banner: 'greeting',
		login: 'login',
		ping: 'ping',
	},
	/** What a server passed, folded into its line. */
	allPassed: (count: number) => `all ${count} steps`,
	somePassed: (count: number, all: number) => `${count} of ${all} steps seen`,
	passed: (steps: string) => `✓ passed: ${steps}`,
	failed: (step: string) => `✗ failed: ${bold(step)}`,
	degraded: (step: string) => `! attention: ${bold(step)}`,
	skipped: (steps: string) => `— not known: ${steps}`,
	/** The code never stands on a line without the word. */
	code: (problem: string) => `code\u00a0${code(problem)}`,
	/** The lines of one step, where each has its own. */
	step: {
		passed: (step: string) => `✓ ${step}: passed`,
		passedIn: (step: string, time: string) => `✓ ${step}: passed in ${time}`,
		failed: (step: string, cause: string) => `✗ ${bold(step)}: ${cause}`,
		degraded: (step: string, cause: string) => `! ${bold(step)}: ${cause}`,
		skipped: (step: string) => `— ${step}: not known`,
	},
	ownCheck: (said: string) => `Rocket.Chat's own check: ${said}`,
	/** The check of a server that is down. */
	ownCheckSilent: "Rocket.Chat's own check: no answer",
	ownCheckUp: (time: string) => `Rocket.Chat's own check: up, ${time}`,
	more: (command: string) => `Every step and answer: ${command}`,
	nothing: `Nothing is set up that could be tested: type ${code('/voip setup')}.`,
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
	at: (where: string) => `at ${where}`,
	code: (problem: string) => `code ${problem}`,
	cut: '(cut)',
} as const;
