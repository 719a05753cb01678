import type { EngineVersion } from '../../workspace/engine/box';
import { worldFaults } from '../../workspace/servers/faults';
import type { ServerName } from '../../workspace/servers/world';
import { commandsWithoutPing, simotelCommands } from '../support/everyCommand';
import { startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

/** The canaries of the simulated world, whole and as they look when encoded. */
const canaries = [
	'canary-auth-token-6xKq',
	'canary-ami-p',
	encodeURIComponent('canary-ami-pässwörd&?=#'),
	'rocket.chat-ami',
	'canaryVisitorTokenMary7731',
	'8s7e9ony6ctl27e1qf8kue',
	'canary-simotel-key-4Rt9',
	'canary-simotel-user',
	'canary-simotel-p',
	'canary-event-secret',
	Buffer.from('canary-simotel-user').toString('base64').slice(0, 20),
];

const commands = [...commandsWithoutPing, ...simotelCommands];

type Broken = readonly [server: ServerName, fault: string];

const faultsOf = (server: 'rest' | 'simotel'): Broken[] =>
	worldFaults[server].map(({ name }) => [server, name]);
const workspaceFaults: readonly Broken[] = [
	...faultsOf('rest'),
	['call-server', 'refuse'],
	['management-server', 'wrong-credentials'],
	['management-server', 'silent'],
	['management-server', 'echoes-password'],
];
const simotelFaults = faultsOf('simotel');
/** Each round breaks Simotel and another server at once, because installing the app takes longer than the commands. */
const rounds = (
	workspaceFaults.length > simotelFaults.length ? workspaceFaults : simotelFaults
).map((_longer, at) => [workspaceFaults[at], simotelFaults[at]].filter((one) => one !== undefined));

test.concurrent.each(engines)(
	'on Apps-Engine %s no command shows or keeps a secret, whatever is broken',
	async (engine) => {
		const app = await startApp(engine);
		const seen: string[] = [];
		app.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
		for (const round of rounds) {
			for (const [server, fault] of round) {
				await app.world.setFault(server, fault);
			}
			const direct = round.some(([, fault]) => fault === 'echoes-password');
			const way = direct ? { check_way: 'direct' } : {};
			await app.startOver({ timeout_seconds: 1, ...way });
			await Promise.all(
				commands.map(async (command) => {
					await app.type('admin', command);
					await app.type('agent', command);
				}),
			);
			// An event arrives through the web server that the REST faults break.
			await app.world.setFault('rest', 'none');
			await app.world.sendEvent();
			await app.box.advance(20_000);
			for (const [server] of round) {
				await app.world.setFault(server, 'none');
			}
		}
		// The engine itself logs saved settings and the room of each command.
		const log = app.box
			.appLog()
			.filter(({ method, text }) => !/setting/i.test(method) && !/is being executed/.test(text));
		const everything = [...seen, JSON.stringify(log), JSON.stringify(app.box.records())].join('\n');
		await app.close();
		expect(seen.length).toBeGreaterThan(rounds.length * 2 * commands.length - 1);
		expect(canaries.filter((canary) => everything.includes(canary))).toEqual([]);
		const toAgents = seen.filter((text) => text.startsWith('["agent"')).join('\n');
		expect(toAgents).not.toMatch(/127\.0\.0\.1|\.invalid:\d|:\d{5}\b/);
	},
	240_000,
);
