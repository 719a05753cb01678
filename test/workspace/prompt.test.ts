import type { Session } from '../../workspace/session/session';
import { prompt } from '../../workspace/terminal/prompt';
import { pseudoTerminal } from '../support/pseudoTerminal';
import { startSession } from '../support/startSession';

const support = 'support0000000001';
const ready = /agent @ support> (\u001b\[\d+G)?$/;

let session: Session;
beforeAll(async () => {
	session = await startSession();
}, 60_000);
afterAll(() => session.stop());

/** Opens a prompt and waits until it asks. */
async function openPrompt() {
	const terminal = pseudoTerminal();
	const ended = prompt(session, { user: 'agent', room: 'support' }, terminal, true);
	await terminal.until(ready);
	return {
		...terminal,
		ended,
		async type(line: string, asked = ready): Promise<string> {
			terminal.input.write(`${line}\r`);
			return terminal.until(asked);
		},
		async quit(): Promise<void> {
			terminal.input.write(':quit\r');
			await ended;
		},
	};
}

test('a command is answered below, and the prompt comes back', async () => {
	const terminal = await openPrompt();
	expect(await terminal.type('/voip')).toContain('VoIP: all 3 servers answer');
	await terminal.quit();
});

test.each([
	[':user bob', ':user cannot be "bob". There are: admin, manager, agent, user'],
	[
		':room nowhere',
		'There is no room "nowhere". There are: general, support, private, direct, call',
	],
	[':wrld x', 'There is no word :wrld. Did you mean :world? There are: :user'],
	[':world', ':world wants two words with = between them, not ""'],
	[':world call-server=refues', 'call-server has no fault "refues". Did you mean refuse?'],
	[
		':set call_server_adress=x',
		'There is no setting "call_server_adress". Did you mean call_server_address?',
	],
	[':set accept_self_signed=yes', 'accept_self_signed cannot be "yes". There are: true, false'],
	['/viop', 'No such command: /viop. Did you mean /voip?'],
	['hello', '"hello" is no command: commands begin with /. Try /voip help'],
	['help', "The terminal's own words:"],
	['?', "The terminal's own words:"],
	[':room', 'callInboundOpen01      Mary, call in progress'],
])('%s is answered with a sentence', async (line, sentence) => {
	const terminal = await openPrompt();
	const said = await terminal.type(line);
	expect(said).toContain(sentence);
	expect(said).not.toContain('Error:');
	await terminal.quit();
});

test.each(['exit', 'quit', ':quit'])('%s leaves the prompt', async (word) => {
	const { input, ended } = await openPrompt();
	input.write(`${word}\r`);
	await expect(ended).resolves.toBeUndefined();
});

test.each([
	['Ctrl-C', '\u0003'],
	['Ctrl-D', '\u0004'],
])('%s leaves the prompt, and what follows begins on a new line', async (_name, key) => {
	const { input, lines, ended } = await openPrompt();
	input.write(key);
	await ended;
	expect(lines().slice(-2)).toEqual([expect.stringMatching(/^agent @ support> /), '']);
});

test('a message that comes while a line is half typed stands above it', async () => {
	const terminal = await openPrompt();
	terminal.input.write('/voip he');
	await terminal.until(/he$/);
	await session.say({ user: 'admin', room: support, text: 'Good morning' });
	await terminal.until(/Good morning/);
	expect(terminal.lines().slice(-2)).toEqual(['admin: Good morning', 'agent @ support> /voip he']);
	expect(await terminal.type('lp')).toContain('/voip room');
	await terminal.quit();
});

test('what another person alone sees carries their name, also after :user', async () => {
	const terminal = await openPrompt();
	await session.say({ user: 'admin', room: support, text: '/voip help' });
	await terminal.until(/\[admin sees\] /);
	await terminal.type(':user admin', /admin @ support> /);
	await session.say({ user: 'admin', room: support, text: '/voip help' });
	const said = await terminal.until(/\/voip setup/);
	expect(said).not.toContain('sees]');
	await terminal.quit();
});

test('a broken and repaired server is not reported as a saved setting', async () => {
	const terminal = await openPrompt();
	for (const line of [':world simotel=self-signed', ':world simotel=none']) {
		expect(await terminal.type(line)).toContain(`Done: ${line.slice(7)}`);
	}
	await session.moveClock(20_000);
	expect(session.box.seen('admin').some(({ text }) => text.startsWith('Saved'))).toBe(false);
	expect(terminal.lines().filter((line) => line.includes('sees]'))).toEqual([]);
	expect(await terminal.type('/voip')).toContain('VoIP: all 3 servers answer');
	await terminal.quit();
});

test('a message to the app’s own user is not shown', async () => {
	const terminal = await openPrompt();
	await terminal.type(':set timeout_seconds=4');
	await session.moveClock(20_000);
	await terminal.type('/voip help');
	const people = terminal.lines().flatMap((line) => /^\[(.*) sees\]/.exec(line)?.[1] ?? []);
	expect(new Set(people)).toEqual(new Set(['admin']));
	await terminal.quit();
});
