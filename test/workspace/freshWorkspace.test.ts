import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

import { messageText } from '../../workspace/terminal/blocksToText';
import { readOptions } from '../../workspace/terminal/options';
import { secretsOf } from '../../workspace/terminal/secrets';
import { openSession, type Session } from '../../workspace/terminal/session';
import { workspaceSettings } from '../../workspace/terminal/standardWorkspace';

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
	const before = await session.type('admin', 'support', '/voip');
	expect(before).not.toMatch(/✅/);
	const rows = [...secretsOf(session.world).matchAll(/^ {2}([a-z_]+)=(.*)$/gm)];
	for (const [, id = '', value = ''] of rows) {
		await session.save(id, value);
	}
	const after = await session.type('admin', 'support', '/voip');
	expect(after.match(/✅/g)).toHaveLength(4);
});

test('a workspace that is set up reports the one setting that is saved first, and no other', async () => {
	const configured = await openSession(packaged(), readOptions([]));
	try {
		await configured.save('roles_users', 'admin, dispatcher');
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
	expect(readOptions(['--generation', 'none']).fresh).toBe(false);
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
