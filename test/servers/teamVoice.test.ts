import { askDrachtio } from '../../src/clients/direct/askDrachtio';
import { askEventSocket } from '../../src/clients/direct/askEventSocket';
import { judgeDrachtio, judgeEventSocket } from '../../src/domain/judging/judgeTeamVoice';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';
import { brief, facts, host, patient } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { untilQuiet } from '../support/quietTools';

const right = 'canary-pässword';
let drachtio: ScriptedPort;
let eventSocket: ScriptedPort;
beforeAll(async () => {
	[drachtio, eventSocket] = await Promise.all([startDrachtio(right), startEventSocket(right)]);
});
afterAll(() => Promise.all([drachtio.stop(), eventSocket.stop()]));
afterEach(() => Promise.all([drachtio.setFault('none'), eventSocket.setFault('none')]));

type Asked = { fault?: string; password?: string; timeoutMs?: number };

async function askFreeSwitch({ fault = 'none', password = right, timeoutMs = patient }: Asked) {
	await eventSocket.setFault(fault);
	const hasPassword = password !== '';
	const target = { host, port: eventSocket.port.number, password, logIn: hasPassword };
	const reading = await askEventSocket(untilQuiet(), target, timeoutMs);
	const meaning = judgementText(judgeEventSocket(reading, { ...facts, hasPassword }));
	return { reading, meaning };
}

async function askMediaServer({ fault = 'none', password = right, timeoutMs = patient }: Asked) {
	await drachtio.setFault(fault);
	const hasPassword = password !== '';
	const target = { host, port: drachtio.port.number, password, logIn: hasPassword };
	const reading = await askDrachtio(untilQuiet(), target, timeoutMs);
	return { reading, meaning: judgementText(judgeDrachtio(reading, { ...facts, hasPassword })) };
}

describe('FreeSWITCH’s event socket', () => {
	test.each([
		['none', 'up'],
		['refuses', 'unknown: event-socket-refuses'],
		['wrong-credentials', 'unknown: password-rejected'],
		['other-protocol', 'down: unexpected-banner'],
		['binary', 'down: unexpected-banner'],
		['no-newline', 'down: unexpected-banner'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		expect((await askFreeSwitch({ fault })).meaning).toBe(meaning);
	});

	test.each([
		['silent', 'down: connects-but-silent'],
		['frozen', 'down: connects-but-silent'],
		['login-unanswered', 'down: login-unanswered'],
		['api-unanswered', 'degraded: command-unanswered'],
	])('with %s is %s at the deadline', async (fault, meaning) => {
		expect((await askFreeSwitch({ fault, timeoutMs: brief })).meaning).toBe(meaning);
	});

	test('rejects a wrong password, which the answer does not repeat', async () => {
		const { reading, meaning } = await askFreeSwitch({ password: 'canary-wrong' });
		expect(meaning).toBe('unknown: password-rejected');
		expect(JSON.stringify(reading)).not.toContain('canary');
	});

	test('is described by its version after the login', async () => {
		const { reading } = await askFreeSwitch({});
		expect(reading).toMatchObject({
			kind: 'logged-in',
			banner: { text: 'FreeSWITCH (Version 1.10.11 -release 64bit) is ready' },
			passed: [{ layer: 'port' }, { layer: 'banner' }, { layer: 'login' }, { layer: 'ping' }],
		});
	});

	test('that greets is not said to be more without a password', async () => {
		const { reading, meaning } = await askFreeSwitch({ password: '' });
		expect(reading.kind).toBe('greeted');
		expect(meaning).toBe('unknown: not-asked-further');
	});

	test.each([
		['refuses', 'unknown: event-socket-refuses'],
		['other-protocol', 'down: unexpected-banner'],
	])('with %s and without a password is %s', async (fault, meaning) => {
		expect((await askFreeSwitch({ fault, password: '' })).meaning).toBe(meaning);
	});
});

describe('drachtio’s port', () => {
	test.each([
		['none', 'up'],
		['wrong-credentials', 'unknown: password-rejected'],
		['other-protocol', 'down: unexpected-banner'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		expect((await askMediaServer({ fault })).meaning).toBe(meaning);
	});

	test.each([
		['silent', 'down: connects-but-silent'],
		['frozen', 'down: connects-but-silent'],
		['login-unanswered', 'down: connects-but-silent'],
	])('with %s is %s at the deadline', async (fault, meaning) => {
		expect((await askMediaServer({ fault, timeoutMs: brief })).meaning).toBe(meaning);
	});

	test('rejects a wrong password, which the answer does not repeat', async () => {
		const { reading, meaning } = await askMediaServer({ password: 'canary-wrong' });
		expect(meaning).toBe('unknown: password-rejected');
		expect(JSON.stringify(reading)).not.toContain('canary');
	});

	test('is described by its version after the login', async () => {
		expect((await askMediaServer({})).reading).toMatchObject({
			kind: 'logged-in',
			banner: { text: 'drachtio v0.8.26' },
			passed: [{ layer: 'port' }, { layer: 'login' }],
		});
	});

	test.each([
		['none', 'unknown: not-asked-further'],
		['frozen', 'unknown: not-asked-further'],
		['other-protocol', 'down: unexpected-banner'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s and without a password is %s', async (fault, meaning) => {
		expect((await askMediaServer({ fault, password: '' })).meaning).toBe(meaning);
	});
});
