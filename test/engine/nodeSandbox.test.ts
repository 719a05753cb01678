import { node26 } from '../../workspace/engine/nodeBinary';
import { mainCommands } from '../support/mainCommands';
import { testMonitorPaths } from '../support/monitorPaths';
import { type AppUnderTest, startApp } from '../support/startApp';

/** The sandbox of 8.8 and later. The box runs it with the newest engine whose server is on npm. */
describe(`the app in a Node child (Node ${process.versions.node}), as Rocket.Chat 8.8 starts it`, () => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp('1.62.0', '8', (setup) => ({
			...setup,
			nodeSandbox: process.execPath,
		}));
	});
	afterAll(() => app.close());

	test('is installed and enabled, with its command, endpoint and settings', async () => {
		expect(await app.box.commands()).toEqual(['voip']);
		expect(await app.box.endpoints()).toContainEqual(expect.stringContaining('/simotel/'));
		expect((await app.box.settings()).map(({ id }) => id)).toContain('simotel_url');
	});

	test.each(mainCommands({ 'status call-server': 'SIP said 200 OK', 'setup': 'Rocket.Chat 8.' }))(
		'/voip %s says: %s',
		async (words, said) => {
			expect(await app.type('admin', `/voip ${words}`)).toContain(said);
		},
	);

	test('an event of Simotel reaches it', async () => {
		const before = app.box.seen('admin').length;
		await app.type('admin', '/voip ping');
		await app.world.sendEvent();
		expect(app.box.seen('admin').length).toBeGreaterThan(before);
	});

	test('a value that it corrects is stored corrected', async () => {
		const { url } = app.world.simotel();
		expect(await app.box.saveSetting('simotel_url', `  ${url}/ `)).toEqual({ stored: url });
	});

	test('a value that it refuses leaves the old one, and an admin is told', async () => {
		const { url } = app.world.simotel();
		await app.box.saveSetting('simotel_url', url);
		expect(await app.box.saveSetting('simotel_url', 'ftp://simotel')).toEqual({ stored: url });
		await app.box.advance(10_000);
		expect(await app.type('admin', '/voip setup')).toContain('Simotel › Address was not saved');
	});

	test('the report names this sandbox', async () => {
		expect(await app.type('admin', '/voip report')).toContain('sandbox Node (8.8 and newer)');
	});

	test('speaks SIP behind a self-signed certificate that the settings accept', async () => {
		await app.world.setFault('call-server', 'self-signed');
		const { host, port } = app.world.callServer();
		await app.reinstall({
			check_way: 'direct',
			call_server_address: `wss://${host}:${port}/ws`,
			accept_self_signed: true,
		});
		const shown = await app.type('admin', '/voip status call-server');
		await app.world.setFault('call-server', 'none');
		expect(shown).toMatch(/✅ .*Call server/);
		expect(shown).toMatch(/certificate: \d+ days left/);
		expect(shown).toContain('SIP said 200 OK');
	});

	test('a saved setting is stored and read', async () => {
		await app.box.saveSetting('timeout_seconds', 4);
		const setting = (await app.box.settings()).find(({ id }) => id === 'timeout_seconds');
		expect(setting?.value).toBe(4);
	});

	testMonitorPaths(() => app, 'sip-server');
});

const newest = node26();
const describeWhenHere = newest === undefined ? describe.skip : describe;

/** Since version 25 Node requires a permission to connect, which Rocket.Chat does not give. */
describeWhenHere('the app in a Node 26 child', () => {
	test('says unknown of servers that it may not connect to, and still asks Simotel', async () => {
		const app = await startApp('1.62.0', '8', (setup) => ({
			...setup,
			nodeSandbox: newest ?? '',
		}));
		const shown = await app.type('admin', '/voip');
		await app.close();
		expect(shown).toContain(
			'⚪ Call server, Management server (drachtio) unknown · this Rocket.Chat lets apps open no connections',
		);
		expect(shown).toMatch(/✅ .*Simotel/);
	});
});
