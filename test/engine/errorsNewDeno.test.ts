import { type AppUnderTest, startApp } from '../support/startApp';

const accepting = { check_way: 'direct', timeout_seconds: 5, accept_self_signed: true };
const acceptingNone = { ...accepting, accept_self_signed: false };
const httpAlone = '🟡 Call server degraded · HTTP answers, SIP could not be asked';

const shownWith = async (
	app: AppUnderTest,
	[server, fault]: ['call-server' | 'simotel', string],
	settings: Record<string, unknown>,
): Promise<string> => {
	await app.world.setFault(server, fault);
	await app.startOver(settings);
	const shown = await app.type('admin', `/voip status ${server}`);
	await app.world.setFault(server, 'none');
	return shown;
};

describe('a company’s own CA, which Rocket.Chat trusts', () => {
	test.each([
		['1.46.0', false],
		['1.62.0', false],
		['1.62.0', true],
	] as const)('on Apps-Engine %s (in a Node child: %s)', async (engine, inNode) => {
		const app = await startApp(engine, '7', (setup) => ({
			...setup,
			...(inNode ? { nodeSandbox: process.execPath } : {}),
		}));
		const simotel = await shownWith(app, ['simotel', 'private-ca'], acceptingNone);
		const shown = await shownWith(app, ['call-server', 'private-ca'], acceptingNone);
		const accepted = await shownWith(app, ['call-server', 'private-ca'], accepting);
		await app.close();
		expect(simotel).toMatch(/✅ .*Simotel/);
		expect(shown).toContain(
			'Rocket.Chat trusts this certificate, the sandbox of its apps does not',
		);
		expect(shown).toContain(inNode ? '✅ Call server · ' : httpAlone);
		expect(shown.includes('SIP said 200 OK')).toBe(inNode);
		expect(accepted).toContain(inNode ? '✅ Call server · ' : httpAlone);
	});

	test('does no harm in vm2: SIP is asked', async () => {
		const app = await startApp('1.42.1');
		const shown = await shownWith(app, ['call-server', 'private-ca'], acceptingNone);
		await app.close();
		expect(shown).toMatch(/✅ .*Call server/);
		expect(shown).toContain('SIP said 200 OK');
	});
});

describe('a self-signed certificate that the settings accept, on Rocket.Chat 8, which takes none over HTTP', () => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp('1.62.0', '8');
	});
	afterAll(() => app.close());

	test.each(['call-server', 'simotel'] as const)('leaves %s unknown', async (server) => {
		await app.world.setFault(server, 'self-signed');
		const { host, port } = app.world.callServer();
		const url = { call_server_address: `wss://${host}:${port}/ws` };
		await app.startOver({ ...accepting, ...(server === 'call-server' ? url : {}) });
		const shown = await app.type('admin', `/voip status ${server}`);
		await app.world.setFault(server, 'none');
		expect(shown).toContain('unknown · this Rocket.Chat takes no such certificate');
		expect(shown).toContain('NODE_EXTRA_CA_CERTS');
		expect(shown).not.toContain('accepted, as the settings say');
	});
});
