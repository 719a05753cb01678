import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

import { openSession } from '../../workspace/session/openSession';
import { secretsOf } from '../../workspace/session/secrets';
import type { Session } from '../../workspace/session/session';
import { workspaceSettings } from '../../workspace/session/standardWorkspace';
import { messageText } from '../../workspace/terminal/blocksToText';
import { readOptions } from '../../workspace/terminal/options';
import { saveSetting } from '../../workspace/terminal/saveSetting';
import { typeLine } from '../../workspace/terminal/typeLine';

const root = resolve(__dirname, '..', '..');

function packaged(): string {
	const script = `import('${join(root, 'scripts', 'packageApp.mjs')}').then(({ packageApp }) => console.log(packageApp()))`;
	return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: root }).trim();
}

let session: Session;
beforeAll(async () => {
	session = await openSession(packaged(), readOptions(['--fresh']));
});
afterAll(() => session.stop());

test('a fresh workspace has no telephony and no setting of the app', async () => {
	const ids = workspaceSettings(session.world, '7', 'none').map(({ id }) => id);
	expect(ids).toEqual(['Site_Url', 'Language']);
	const settings = await session.box.settings();
	expect(settings.map(({ value }) => value)).toEqual(settings.map(() => undefined));
});

test('what :secrets shows can be saved row by row, and then all servers answer', async () => {
	const typed = { user: 'admin', room: 'support0000000001', text: '/voip' };
	const before = await typeLine(session, typed);
	expect(before.text).not.toMatch(/✅/);
	const rows = [...secretsOf(session.world).matchAll(/^ {2}([a-z_]+)=(.*)$/gm)];
	for (const [, id = '', value = ''] of rows) {
		await saveSetting(session, id, value);
	}
	const after = await typeLine(session, typed);
	expect(after.text.match(/✅/g)).toHaveLength(4);
});

test('a workspace that is set up reports the one setting that is saved first, and no other', async () => {
	const configured = await openSession(packaged(), readOptions([]));
	try {
		await saveSetting(configured, 'roles_users', 'admin, dispatcher');
		await configured.box.advance(10_000);
		const [last] = configured.box.seen('admin').slice(-1);
		expect(last && messageText(last)).toBe(
			'Saved: Who may use it.\nThis workspace has no role "dispatcher".',
		);
	} finally {
		await configured.stop();
	}
});

test('--fresh has no telephony unless one is asked for', () => {
	expect(readOptions(['--fresh']).generation).toBe('none');
	expect(readOptions(['--fresh', '--generation', 'freeswitch']).generation).toBe('freeswitch');
	expect(readOptions(['--generation', 'none']).empty).toBe(false);
	expect(readOptions([]).generation).toBe('omnichannel');
});

test('the prompt of npm start shows what the simulated servers take', () => {
	const said = execFileSync(
		process.execPath,
		[join(root, 'scripts', 'start.mjs'), '--fresh', '--engine', '1.42.1'],
		{ encoding: 'utf8', cwd: root, input: ':secrets\n:simotel http://127.0.0.1:9/x\n:quit\n' },
	);
	expect(said).toMatch(/:secrets shows the token/);
	expect(said).toMatch(/^ {2}rocketchat_token=\S+$/m);
	expect(said).toContain('Simotel sends its events there.');
}, 120_000);
