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

test.each(engines)(
	'on Apps-Engine %s no command shows or keeps a secret, whatever is broken',
	async (engine) => {
		const desk = await startApp(engine);
		const broken: [ServerName, string][] = [
			...worldFaults.rest.map(({ name }): [ServerName, string] => ['rest', name]),
			['call-server', 'refuse'],
			['management-server', 'wrong-credentials'],
			['management-server', 'silent'],
			['management-server', 'echoes-password'],
			...worldFaults.simotel.map(({ name }): [ServerName, string] => ['simotel', name]),
		];
		const seen: string[] = [];
		desk.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
		for (const [server, fault] of broken) {
			await desk.world.setFault(server, fault);
			const way = fault === 'echoes-password' ? { management_server_way: 'direct' } : {};
			await desk.reinstall({ timeout_seconds: 1, ...way });
			const commands = server === 'simotel' ? simotelCommands : commandsWithoutPing;
			await Promise.all(
				commands.map(async (command) => {
					await desk.type('admin', command);
					await desk.type('agent', command);
				}),
			);
			if (server === 'simotel') {
				await desk.world.sendEvent();
				await desk.box.advance(20_000);
			}
			await desk.world.setFault(server, 'none');
		}
		// The engine itself writes down saved settings, and the room with which it calls a command.
		const log = desk.box
			.appLog()
			.filter(({ method, text }) => !/setting/i.test(method) && !/is being executed/.test(text));
		const everything = [...seen, JSON.stringify(log), JSON.stringify(desk.box.records())].join(
			'\n',
		);
		await desk.close();
		expect(seen.length).toBeGreaterThan(100);
		expect(canaries.filter((canary) => everything.includes(canary))).toEqual([]);
		const toAgents = seen.filter((text) => text.startsWith('["agent"')).join('\n');
		expect(toAgents).not.toMatch(/127\.0\.0\.1|\.invalid:\d|:\d{5}\b/);
	},
	240_000,
);
