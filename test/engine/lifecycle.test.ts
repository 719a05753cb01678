import type { Box, EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { packaged, packagedAs } from '../support/appZip';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';
import { untilTrue } from '../support/untilTrue';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];

describe.each(engines)('on Apps-Engine %s, an installed app', (engine) => {
	let app: AppUnderTest;
	let box: Box;
	beforeAll(async () => {
		app = await startApp(engine);
		({ box } = app);
	});
	afterAll(() => app.close());

	test('adds /voip and its settings', async () => {
		expect(await box.commands()).toEqual(['voip']);
		expect((await box.settings()).map(({ id }) => id)).toContain('rocketchat_token');
	});

	test('answers /voip help privately, in the same room, as itself', async () => {
		expect(await app.type('agent', '/voip help')).toBe(
			[
				'What you can type',
				'/voip does telephony work?',
				'/voip call-server how is this server?',
				'/voip history is it flaky? /voip history 7d',
				'/voip room what call is this room?',
				'/voip ping does Simotel answer? /voip ping 10',
			].join('\n'),
		);
		expect(app.lastMessage('agent')).toMatchObject({
			private: true,
			room: supportRoom,
			sender: 'voip-status.bot',
			parseUrls: false,
		});
		expect(box.seen('manager')).toEqual([]);
	});

	test('answers in the thread where the command was typed', async () => {
		await box.run({ user: 'agent', room: supportRoom, text: '/voip help', thread: 'thread1' });
		expect(app.lastMessage('agent').thread).toBe('thread1');
	});

	test.each([
		['sttaus', 'I do not know sttaus. Did you mean /voip status?'],
		['HELLP', 'I do not know hellp. Did you mean /voip help?'],
		['\u{1f600}', 'I do not know \u{1f600}.'],
		['سلام', 'I do not know \u2068سلام\u2069.'],
		['\u202estatus', 'I do not know status. Did you mean /voip status?'],
		['@all', 'I do not know @all.'],
	])('answers /voip %s with the nearest subcommand', async (word, said) => {
		expect(await app.type('agent', `/voip ${word}`)).toBe(
			`${said} /voip help shows what you can type.`,
		);
	});

	test('takes the name of a server for a question about it', async () => {
		expect(await app.type('agent', '/voip Simotel')).toMatch(/Simotel/);
		expect(await app.type('agent', '/voip Simotel')).not.toContain('I do not know');
	});

	test('answers 200 words', async () => {
		const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
		expect(await app.type('agent', `/voip ${words}`)).toContain('I do not know word0.');
	});

	test('refuses a user who has none of the roles, in one sentence', async () => {
		expect(await app.type('user', '/voip')).toBe(
			'/voip is for call-centre staff. Ask an admin if you need it.',
		);
	});

	test('uses a saved setting from the next command on', async () => {
		const saved = await box.saveSetting('roles_users', 'user');
		expect(saved).toEqual({ stored: 'user' });
		expect(await app.type('user', '/voip help')).toContain('What you can type');
		await box.saveSetting('roles_users', 'admin, livechat-agent');
	});

	test('is gone while disabled and back when enabled', async () => {
		expect(await box.disable()).toMatchObject({ ok: true });
		// Engines differ in whether the command is taken away or refused.
		expect(await app.type('agent', '/voip help')).toMatch(
			/^(No such command: \/voip|App not enabled)$/,
		);
		expect(await box.enable()).toMatchObject({ ok: true });
		expect(await app.type('agent', '/voip help')).toContain('What you can type');
	});

	test('leaves no command, job or record behind when it is uninstalled, and can be installed again', async () => {
		await box.uninstall();
		expect(await box.commands()).toEqual([]);
		expect(box.jobs()).toEqual([]);
		expect(box.records()).toEqual([]);
		expect(await box.endpoints()).toEqual([]);
		expect(await box.install(packaged())).toMatchObject({ ok: true });
	});

	test('cannot be replaced by a broken zip: the engine says what is wrong', async () => {
		const outcome = await box.install(Buffer.from('not a zip'));
		expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/zip|package/i) });
	});

	test('keeps its settings when it is updated from an older version', async () => {
		await box.uninstall();
		expect(await box.install(packagedAs('0.0.9'))).toMatchObject({ ok: true });
		await box.saveSetting('timeout_seconds', 4);
		expect(await box.update(packaged())).toMatchObject({ ok: true });
		const settings = await box.settings();
		expect(settings.find(({ id }) => id === 'timeout_seconds')?.value).toBe(4);
		await box.run({ user: 'agent', room: supportRoom, text: '/voip help' });
		expect(messageText(app.lastMessage('agent'))).toContain('What you can type');
	});
});

test('the next command works after the Deno process has died during a command', async () => {
	const callLimitMs = 4000;
	const app = await startApp('1.62.0', '7', (setup) => ({ ...setup, callLimitMs }));
	await app.world.setFault('rest', 'silent');
	const lost = app.box.run({ user: 'agent', room: supportRoom, text: '/voip' });
	await untilTrue(() => app.world.requests().length > 0);
	await app.box.killSandbox();
	await app.world.setFault('rest', 'none');
	// A dead process cannot answer: the engine leaves that call to its own time-out.
	expect(await lost).toMatchObject({
		ok: false,
		error: expect.stringMatching(/"slashcommand:voip:executor" timed out after 4000ms/),
	});
	expect(await app.type('agent', '/voip help')).toContain('What you can type');
	await app.close();
});
