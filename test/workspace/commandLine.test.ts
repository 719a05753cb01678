import { createServer } from 'node:net';

import type { Session } from '../../workspace/session/session';
import { doAsTold } from '../../workspace/terminal/doAsTold';
import { readOptions } from '../../workspace/terminal/options';
import { listenLocally } from '../support/listenLocally';
import { runScript } from '../support/runScript';
import { startSession } from '../support/startSession';

const refusalOf = (...words: string[]): string => {
	try {
		readOptions(words);
	} catch (error) {
		return error instanceof Error ? error.message : '';
	}
	return '';
};

describe('an option that cannot be is refused with one sentence and the choices', () => {
	const hint = 'npm start -- --help lists the options.';
	test.each([
		[['--bogus'], `There is no option --bogus. ${hint}`],
		[['--rooms', 'x'], `There is no option --rooms. Did you mean --room? ${hint}`],
		[['--user'], `Option '--user <value>' argument missing. ${hint}`],
		[
			['/voip'],
			`Unexpected argument '/voip'. This command does not take positional arguments. ${hint}`,
		],
		[['--user', 'bob'], '--user cannot be "bob". There are: admin, manager, agent, user'],
		[
			['--engine', '1.62'],
			'--engine cannot be "1.62". Did you mean 1.62.0? There are: 1.42.1, 1.46.0, 1.53.1, 1.62.0',
		],
		[['--rocketchat', '9'], '--rocketchat cannot be "9". Did you mean 6? There are: 6, 7, 8'],
		[
			['--generation', 'sip'],
			'--generation cannot be "sip". There are: omnichannel, freeswitch, media-calls, none',
		],
		[['--wait', 'soon'], '--wait wants a number from 0 to 600, not "soon"'],
		[['--port', '70000'], '--port wants a number from 0 to 65535, not "70000"'],
		[
			['--set', 'timeout_seconds'],
			'--set wants two words with = between them, not "timeout_seconds"',
		],
		[['--world', 'call-server'], '--world wants two words with = between them, not "call-server"'],
		[
			['--world', 'callserver=refuse'],
			'--world cannot be "callserver". Did you mean call-server? There are: rest',
		],
		[
			['--world', 'drachtio=refues'],
			'drachtio has no fault "refues". Did you mean refuse? There are: none, refuse',
		],
	])('%j', (words, sentence) => {
		expect(refusalOf(...words)).toContain(sentence);
		expect(refusalOf(...words)).not.toBe('');
	});
});

test('--port, --open and --no-page are about the page', () => {
	expect(readOptions([])).toMatchObject({ port: undefined, open: false, page: true });
	expect(readOptions(['--port', '3200', '--open'])).toMatchObject({ port: 3200, open: true });
	expect(readOptions(['--no-page']).page).toBe(false);
});

describe('what the workspace does not have is answered with one sentence', () => {
	let session: Session;
	beforeAll(async () => {
		session = await startSession();
	});
	afterAll(() => session.stop());

	test.each([
		[['--run', '/viop'], 'No such command: /viop. Did you mean /voip? There are: /voip'],
		[['--run', 'voip'], '"voip" is no command: commands begin with /. Try /voip help'],
		[
			['--room', 'nowhere', '--run', '/voip'],
			'There is no room "nowhere". There are: general, support',
		],
		[['--set', 'nosuch=1'], 'There is no setting "nosuch". There are: call_server_address'],
		[
			['--set', 'call_server_adress=x'],
			'There is no setting "call_server_adress". Did you mean call_server_address?',
		],
		[
			['--set', 'accept_self_signed=maybe'],
			'accept_self_signed cannot be "maybe". There are: true, false',
		],
	])('%j', async (words, sentence) => {
		const outcome = await doAsTold(session, readOptions(words)).catch(
			({ message }: Error) => message,
		);
		expect(outcome).toContain(sentence);
		expect(outcome?.split('\n')).toHaveLength(1);
	});
});

test('a refused option ends npm start with exit code 1', async () => {
	const { status, said } = await runScript('start.mjs', '--run', '/viop');
	expect(said).toBe('No such command: /viop. Did you mean /voip? There are: /voip\n');
	expect(status).toBe(1);
});

test('--run prints the answer and starts no page', async () => {
	const { status, said } = await runScript('start.mjs', '--run', '/voip help');
	expect(said).toMatch(/^.*\/voip room/m);
	expect(said).not.toContain('http://127.0.0.1');
	expect(status).toBe(0);
});

test('--room with a question mark lists the rooms with their ids', async () => {
	const { status, said } = await runScript('start.mjs', '--room', '?');
	expect(said).toContain('callOutboundOpen1      John, outbound call');
	expect(status).toBe(0);
});

test('a port in use is named, and the page gets another one', async () => {
	const other = createServer();
	const port = await listenLocally(other);
	try {
		const { status, said } = await runScript('start.mjs', '--port', String(port));
		expect(said).toContain(`Port ${port} is in use by another program.`);
		const [, taken] = /The page is at http:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
		expect(Number(taken)).toBeGreaterThan(0);
		expect(taken).not.toBe(String(port));
		expect(status).toBe(0);
	} finally {
		other.close();
	}
});

test('--no-page leaves the prompt alone', async () => {
	const { said } = await runScript('start.mjs', '--no-page');
	expect(said).toContain("The terminal's own words:");
	expect(said).not.toContain('The page is at');
});
