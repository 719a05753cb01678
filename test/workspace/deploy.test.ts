import { startSession } from '../support/startSession';
import { runScript } from '../support/runScript';
import type { Session } from '../../workspace/session/session';
import { typeLine } from '../../workspace/terminal/typeLine';

const support = 'support0000000001';

let session: Session;
beforeAll(async () => {
	session = await startSession();
}, 60_000);
afterAll(() => session.stop());

const deploy = (...words: string[]) =>
	runScript('deploy.mjs', '--url', session.world.siteUrl, ...words);
const asAdmin = ['--username', 'admin', '--password', 'admin-password'];

async function tokenOf(username: string): Promise<{ userId: string; authToken: string }> {
	const answer = await fetch(`${session.world.siteUrl}/api/v1/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ user: username, password: `${username}-password` }),
	});
	const { data } = (await answer.json()) as { data: { userId: string; authToken: string } };
	return data;
}

test("Rocket.Chat's own CLI installs the app where there is none, and it answers", async () => {
	await session.switchApp('uninstall');
	expect(session.app.installed).toBe(false);
	const { status, said } = await deploy(...asAdmin);
	expect(said).not.toContain('updating it');
	expect(status).toBe(0);
	expect(session.app).toMatchObject({ installed: true, enabled: true, name: 'VoIP Status' });
	const { text } = await typeLine(session, { user: 'admin', room: support, text: '/voip help' });
	expect(text).toContain('/voip setup');
}, 120_000);

test('the CLI updates the app that is there, with a token for login, and its settings stay', async () => {
	await session.saveSettings({ timeout_seconds: 3 });
	const { userId, authToken } = await tokenOf('admin');
	const { status, said } = await deploy('--userid', userId, '--token', authToken);
	expect(said).toContain('App already exists - updating it.');
	expect(status).toBe(0);
	const settings = await session.box.settings();
	expect(settings.find(({ id }) => id === 'timeout_seconds')?.value).toBe(3);
}, 120_000);

test('a wrong password is refused with a sentence', async () => {
	const { status, said } = await deploy('--username', 'admin', '--password', 'wrong');
	expect(said).toContain('Invalid username and password');
	expect(status).not.toBe(0);
}, 120_000);

async function upload(username: string, file: string): Promise<Response> {
	const { userId, authToken } = await tokenOf(username);
	const form = new FormData();
	form.append('app', new Blob([file]), 'app.zip');
	return fetch(`${session.world.siteUrl}/api/apps`, {
		method: 'POST',
		headers: { 'X-User-Id': userId, 'X-Auth-Token': authToken },
		body: form,
	});
}

test('who is no admin may not install apps', async () => {
	const answer = await upload('agent', 'no zip');
	expect(answer.status).toBe(403);
});

test('a file that is no app is refused, and the app stays', async () => {
	const answer = await upload('admin', 'no zip');
	expect(answer.status).toBe(400);
	expect(await answer.json()).toMatchObject({ success: false, error: expect.stringMatching(/\w/) });
	expect(session.app.enabled).toBe(true);
});

test('without a login nobody sees or installs apps', async () => {
	const url = `${session.world.siteUrl}/api/apps/${session.app.id}`;
	const stranger = { 'X-User-Id': 'admin00000000000', 'X-Auth-Token': 'guessed' };
	const answers = await Promise.all([
		fetch(url),
		fetch(url, { headers: stranger }),
		fetch(url, { method: 'POST', headers: stranger }),
		fetch(`${session.world.siteUrl}/api/v1/me`, { headers: stranger }),
	]);
	expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});

test('npm run deploy without an address says what it needs', async () => {
	const { status, said } = await runScript('deploy.mjs');
	expect(said).toBe(
		'Usage: npm run deploy -- --url https://chat.example.com --username <name> --password <password>\n',
	);
	expect(status).toBe(1);
});
