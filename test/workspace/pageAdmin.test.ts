import AdmZip from 'adm-zip';

import { version } from '../../app.json';
import { packaged } from '../support/appZip';
import { probeApp } from '../support/boxProbe';
import { openPage, type PageUnderTest } from '../support/openPage';

const newer = '999.0.0';

/** Returns the app with another version number. */
function withVersion(wanted: string): Buffer {
	const zip = new AdmZip();
	for (const { entryName, getData } of new AdmZip(packaged()).getEntries()) {
		const data = getData();
		const isInfo = entryName === 'app.json';
		const info = isInfo ? { ...JSON.parse(data.toString()), version: wanted } : {};
		zip.addFile(entryName, isInfo ? Buffer.from(JSON.stringify(info)) : data);
	}
	return zip.toBuffer();
}

let tested: PageUnderTest;
beforeAll(async () => {
	tested = await openPage(packaged());
});
afterAll(() => tested.stop());

const setting = async (id: string): Promise<unknown> => {
	const { json } = await tested.get('/page/settings?user=admin');
	return Array.isArray(json) ? json.find((one) => one.id === id) : undefined;
};
const save = (values: Record<string, unknown>, user = 'admin') =>
	tested.post('/page/settings', { user, values });
const stored = async (id: string): Promise<unknown> =>
	(await tested.session.box.settings()).find((one) => one.id === id)?.value;
const app = async (): Promise<unknown> => {
	const { json } = await tested.get('/page/state');
	return json;
};

test('the settings page has the texts of the app, its selects, and no secret', async () => {
	expect(await setting('check_way')).toMatchObject({
		section: 'Checks',
		label: 'How to check',
		description: expect.stringContaining('Automatic: through'),
		type: 'select',
		values: expect.arrayContaining([{ key: 'direct', label: 'Directly' }]),
		value: 'auto',
	});
	expect(await setting('call_server_address')).toMatchObject({
		placeholder: 'wss://pbx.example.com/ws',
	});
	expect(await setting('rocketchat_token')).toMatchObject({ secret: true, value: '••••••••' });
	const { json } = await tested.get('/page/settings?user=admin');
	const { token, managementServer } = tested.session.world;
	for (const secret of [token.authToken, managementServer.password]) {
		expect(JSON.stringify(json)).not.toContain(secret);
	}
});

test('a saved page is stored, and its masked secrets stay as they were', async () => {
	const before = await stored('rocketchat_token');
	const { json } = await save({ timeout_seconds: 3, rocketchat_token: '••••••••' });
	expect(json).toEqual({ saved: ['timeout_seconds'] });
	expect(await stored('timeout_seconds')).toBe(3);
	expect(await stored('rocketchat_token')).toBe(before);
});

test('the page says "saved" of a value that cannot work, although the app put the old one back', async () => {
	const before = await stored('simotel_url');
	const { json } = await save({ simotel_url: 'http://a b' });
	expect(json).toEqual({ saved: ['simotel_url'] });
	expect(await stored('simotel_url')).toBe(before);
});

test('settings are for admins, and only those that the app has', async () => {
	expect((await tested.get('/page/settings?user=agent')).status).toBe(403);
	expect((await save({ timeout_seconds: 2 }, 'agent')).status).toBe(403);
	expect(await save({ nosuch: 1 })).toEqual({
		status: 400,
		json: { error: 'The app has no setting "nosuch".' },
	});
	expect((await tested.post('/page/settings', { user: 'admin', values: 1 })).status).toBe(400);
});

test("the app's log is there as the engine wrote it", async () => {
	await tested.say('admin', 'GENERAL', '/voip help');
	const { json } = await tested.get('/page/log');
	expect(json).toEqual(
		expect.arrayContaining([
			{ severity: expect.any(String), method: expect.any(String), text: expect.any(String) },
		]),
	);
});

test('a disabled app has no command until it is enabled again', async () => {
	expect((await tested.post('/page/app', { action: 'disable' })).json).toEqual({ ok: true });
	expect(await app()).toMatchObject({ app: { installed: true, enabled: false } });
	expect((await tested.say('agent', 'GENERAL', '/voip help')).json).toMatchObject({ ok: false });
	expect((await tested.post('/page/app', { action: 'enable' })).json).toEqual({ ok: true });
	expect((await tested.say('agent', 'GENERAL', '/voip help')).json).toMatchObject({ ok: true });
});

test('a newer zip updates the app', async () => {
	expect((await tested.post('/page/app/zip', withVersion(newer))).json).toEqual({ ok: true });
	expect(await app()).toMatchObject({ app: { version: newer, enabled: true } });
});

test('garbage is no app, and the installed one goes on', async () => {
	for (const garbage of [Buffer.from('no zip'), Buffer.alloc(0), packaged().subarray(0, 5000)]) {
		expect((await tested.post('/page/app/zip', garbage)).json).toEqual({
			ok: false,
			message: expect.stringMatching(/./),
		});
	}
	expect(await app()).toMatchObject({ app: { version: newer, enabled: true } });
	expect((await tested.say('agent', 'GENERAL', '/voip help')).json).toMatchObject({ ok: true });
});

test('a small zip of a very large file is refused', async () => {
	const zip = new AdmZip();
	zip.addFile('app.json', Buffer.alloc(60 * 1024 * 1024));
	expect((await tested.post('/page/app/zip', zip.toBuffer())).status).toBe(413);
	expect(await app()).toMatchObject({ app: { version: newer, enabled: true } });
});

test('an uninstalled app is gone with its settings, and can be installed again', async () => {
	expect((await tested.post('/page/app', { action: 'uninstall' })).json).toEqual({ ok: true });
	expect(await app()).toMatchObject({ app: { installed: false }, commands: [], sandbox: '' });
	expect((await tested.get('/page/settings?user=admin')).json).toEqual([]);
	expect((await tested.post('/page/world', { server: 'simotel', fault: 'refuse' })).status).toBe(
		200,
	);
	expect((await tested.post('/page/app', { action: 'enable' })).json).toMatchObject({ ok: false });
	expect((await tested.post('/page/app/zip', packaged())).json).toEqual({ ok: true });
	expect(await app()).toMatchObject({ app: { installed: true, version } });
	expect((await tested.post('/page/app', { action: 'remove' })).status).toBe(400);
});

test('a value that the app refuses where the engine lets it is told on the page', async () => {
	const old = await openPage(probeApp(), { engine: '1.42.1', rocketchat: '6', empty: true });
	try {
		const values = { word: 'thrown', other: 9 };
		const { status, json } = await old.post('/page/settings', { user: 'admin', values });
		expect(status).toBe(200);
		expect(json).toEqual({ saved: ['word'], refusal: expect.stringContaining('not that word') });
		const stored = (await old.session.box.settings()).map(({ value }) => value);
		expect(stored).not.toContain('thrown');
	} finally {
		await old.stop();
	}
});
