import { askAmi } from '../../src/clients/direct/askAmi';
import type { LoginReading } from '../../src/domain/judging/directReading';
import { judgeAmi } from '../../src/domain/judging/judgeAmi';
import { type Ami, startAmi } from '../../workspace/servers/ami';
import { brief, facts, host, patient } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { untilQuiet } from '../support/quietTools';

const account = { username: 'rocket.chat-ami', password: 'canary-ami-pässwörd&?=#' };
let server: Ami;
beforeAll(async () => {
	server = await startAmi(account, { slowMs: 20, rejectMs: 5 });
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

const ask = (timeoutMs = patient, login = account): Promise<LoginReading> =>
	askAmi(untilQuiet(), { host, port: server.port.number, ...login, logIn: true }, timeoutMs);
const meaningOf = (reading: LoginReading): string => judgementText(judgeAmi(reading, facts));

describe('the management interface', () => {
	test.each([
		['none', 'up'],
		['slow', 'up'],
		['events-between', 'up'],
		['wrong-credentials', 'unknown: credentials-rejected'],
		['already-in-use', 'up'],
		['shutting-down', 'down: shutting-down'],
		['no-banner', 'down: ami-no-banner'],
		['reset', 'down: ami-no-banner'],
		['other-banner', 'down: ami-wrong-banner'],
		['event-socket', 'down: ami-wrong-banner'],
		['endless', 'down: answer-too-long'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		await server.setFault(fault);
		expect(meaningOf(await ask())).toBe(meaning);
	});

	test.each([
		['silent', 'down: ami-silent'],
		['frozen', 'down: ami-silent'],
		['login-unanswered', 'down: ami-login-unanswered'],
		['no-pong', 'degraded: ami-no-pong'],
	])('with %s is %s at the deadline', async (fault, meaning) => {
		await server.setFault(fault);
		expect(meaningOf(await ask(brief))).toBe(meaning);
	});

	test('rejects a wrong password, which the answer does not repeat', async () => {
		const reading = await ask(patient, { ...account, password: 'canary-wrong' });
		expect(meaningOf(reading)).toBe('unknown: credentials-rejected');
		expect(JSON.stringify(reading)).not.toContain('canary');
	});

	test('receives a logoff at the end', async () => {
		const left = server.nextLogoff();
		await ask();
		await expect(left).resolves.toBeUndefined();
	});

	test('is described by its version and the time of each step', async () => {
		const reading = await ask();
		expect(reading).toMatchObject({
			kind: 'logged-in',
			banner: { text: 'Asterisk Call Manager/7.0.3' },
			passed: [{ layer: 'port' }, { layer: 'banner' }, { layer: 'login' }, { layer: 'ping' }],
		});
		expect(JSON.stringify(reading)).not.toContain('canary');
	});
});
