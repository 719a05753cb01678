import { worldFaults } from '../../workspace/servers/faults';
import { workspaceSettings } from '../../workspace/session/standardWorkspace';
import { type AppUnderTest, startApp } from '../support/startApp';

const minute = 60_000;
const servers = ['call-server', 'management-server'] as const;
type Server = (typeof servers)[number];
type Way = 'auto' | 'direct';

/** Returns what an agent reads, without the parts that differ each time. */
const told = (shown: string): string =>
	(shown.split('\n')[0] ?? '')
		.replace(/ · \d+ ms/, '')
		.replace(/ in \d+ ms/, '')
		.replace(/ \(\d+(\.\d+)? s\)| after \d+(\.\d+)? s/, '');

async function ask(app: AppUnderTest, server: Server, fault: string): Promise<string> {
	await app.world.setFault(server, fault);
	// A TLS fault moves the call server to another port.
	workspaceSettings(app.world, '7').forEach((setting) => app.box.setServerSetting(setting));
	// A refusal in the row before must not hold back the question of this one.
	await app.box.advance(11 * minute);
	// The workspace's rate limit is not tested here.
	app.world.forget();
	const shown = await app.type('agent', `/voip status ${server}`);
	await app.world.setFault(server, 'none');
	return told(shown);
}

/** The app does not repeat a login, so the one that Rocket.Chat made counts. */
const exempt = ['management-server=no-pong', 'management-server=slow'];

/** A reset may come before the sandbox has seen the connection, so it can have any of three names. */
const resetNames = /cut off|refused|closes the connection/;

const refusesAccount = ['wrong-credentials', 'echoes-password', 'already-in-use'];

/** Faults for which Auto says less, because Rocket.Chat's own check says no more. */
const careful: Readonly<Record<string, RegExp>> = {
	'management-server=login-unanswered': /own login got no answer/,
	'management-server=endless': /own login got no answer/,
	'call-server=reset': resetNames,
	'management-server=reset': resetNames,
};

/** Rocket.Chat trusts the company's CA, but Deno cannot be configured to trust it. */
const onlyTheSandbox = 'call-server=private-ca';

describe.each(['1.42.1', '1.46.0', '1.62.0'] as const)(
	'every fault, on Apps-Engine %s',
	(engine) => {
		const seen = { auto: new Map<string, string>(), direct: new Map<string, string>() };
		const apps: AppUnderTest[] = [];

		/** Each way and server has a world of its own, so that waiting is done side by side. */
		const askAll = async (way: Way, server: Server): Promise<void> => {
			const app = await startApp(engine);
			apps.push(app);
			const settings = { check_way: way, timeout_seconds: 1 };
			await app.startOver(settings);
			for (const { name } of worldFaults[server]) {
				seen[way].set(`${server}=${name}`, await ask(app, server, name));
				if (refusesAccount.includes(name)) {
					// The login would not be tried again without this.
					await app.startOver(settings);
				}
			}
		};

		beforeAll(async () => {
			await Promise.all(
				servers.flatMap((server) => [askAll('auto', server), askAll('direct', server)]),
			);
		}, 600_000);
		afterAll(() => Promise.all(apps.map((app) => app.close())));

		const all = servers.flatMap((server) =>
			worldFaults[server].map(({ name }) => `${server}=${name}`),
		);
		const measured = all.filter((fault) => ![...exempt, onlyTheSandbox].includes(fault));

		test.each(measured)('%s: Auto names the cause that the direct way names, or less', (fault) => {
			const [auto = '', direct = ''] = [seen.auto.get(fault), seen.direct.get(fault)];
			expect(direct).not.toBe('');
			expect({ isGreen: auto.startsWith('✅') }).toEqual({ isGreen: direct.startsWith('✅') });
			const isCareful = careful[fault]?.test(auto) ?? false;
			expect(isCareful ? direct : auto).toBe(direct);
		});

		test(`${onlyTheSandbox}: Auto shows the result of Rocket.Chat, which trusts that CA`, () => {
			expect(seen.auto.get(onlyTheSandbox)).toMatch(/✅ .*Call server/);
		});

		test.each(exempt)('%s: Auto shows the result of Rocket.Chat', (fault) => {
			expect(seen.auto.get(fault)).not.toContain('🔴');
		});
	},
);
