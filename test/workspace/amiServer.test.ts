import { openRaw } from './rawConnection';
import { type Ami, startAmi } from '../../workspace/servers/ami';
import { createSecurityLog } from '../../workspace/servers/securityLog';

const account = { username: 'rocket', password: 'right' };
const log = createSecurityLog(Date.now);
let ami: Ami;
beforeAll(async () => {
	ami = await startAmi(account, { slowMs: 1, rejectMs: 1 }, log);
});
afterAll(() => ami.stop());
beforeEach(() => log.forget());

async function login(fault: string, username: string, secret: string): Promise<string> {
	await ami.setFault(fault);
	const raw = openRaw(ami.port.number);
	await raw.until(/Asterisk Call Manager/);
	raw.socket.write(`Action: Login\r\nUsername: ${username}\r\nSecret: ${secret}\r\n\r\n`);
	const said = await raw.until(/Response: .*\r\nMessage: .*\r\n/);
	raw.socket.destroy();
	return said.split('\r\n').slice(1, 3).join(' ');
}

test.each([
	['none', 'right', 'Response: Success Message: Authentication accepted'],
	['none', 'wrong', 'Response: Error Message: Authentication failed'],
	['already-in-use', 'right', 'Response: Error Message: Login Already In Use'],
	['already-in-use', 'wrong', 'Response: Error Message: Authentication failed'],
	['shutting-down', 'right', 'Response: Error Message: Asterisk is shutting down'],
])('AMI at %s answers the %s password as Asterisk does', async (fault, secret, said) => {
	expect(await login(fault, 'rocket', secret)).toBe(said);
});

test('AMI closes the connection after a refused login', async () => {
	await ami.setFault('none');
	const raw = openRaw(ami.port.number);
	raw.socket.write('Action: Login\r\nUsername: rocket\r\nSecret: wrong\r\n\r\n');
	expect(await raw.closed()).toContain('Authentication failed');
});

test.each([
	['rocket', "127.0.0.1 failed to authenticate as 'rocket'", 'InvalidPassword'],
	['nobody', "127.0.0.1 tried to authenticate with nonexistent user 'nobody'", 'InvalidAccountID'],
])('AMI writes two lines about a refused login as %s', async (username, notice, event) => {
	await login('none', username, 'wrong');
	const [first = '', second = '', ...more] = log.lines().map(({ text }) => text);
	expect(first).toMatch(/^\[[\d :-]+\] NOTICE\[\d+\] manager\.c: /);
	expect(first.endsWith(notice)).toBe(true);
	expect(second).toContain(`SecurityEvent="${event}"`);
	expect(second).toMatch(/Service="AMI",.*,RemoteAddress="IPV4\/TCP\/127\.0\.0\.1\/\d+"$/);
	expect(more).toEqual([]);
});

test.each([
	['none', 'right'],
	['already-in-use', 'right'],
	['shutting-down', 'wrong'],
])('AMI at %s writes no line about the %s password', async (fault, secret) => {
	await login(fault, 'rocket', secret);
	expect(log.lines()).toEqual([]);
});
