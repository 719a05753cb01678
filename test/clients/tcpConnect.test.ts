import { brief, facts, host, patient, said } from './directDesk';
import { untilQuiet } from './quiet';
import { askTcp } from '../../src/clients/tcpConnect';
import { judgeTcp } from '../../src/domain/direct/judgeTcp';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';

let drachtio: ScriptedPort;
let eventSocket: ScriptedPort;
beforeAll(async () => {
	[drachtio, eventSocket] = await Promise.all([startDrachtio(), startEventSocket()]);
});
afterAll(() => Promise.all([drachtio.stop(), eventSocket.stop()]));

async function ask(server: ScriptedPort, fault: string, timeoutMs = patient): Promise<string> {
	const speaksFirst = server === eventSocket;
	await server.setFault(fault);
	const target = { host, port: server.port.number, speaksFirst };
	const reading = await askTcp(untilQuiet(), target, timeoutMs);
	await server.setFault('none');
	return said(judgeTcp(reading, speaksFirst ? 'freeswitch' : 'drachtio', facts));
}

describe('FreeSWITCH’s event socket', () => {
	test.each([
		['none', 'up'],
		['refuses', 'down: event-socket-refuses'],
		['other-protocol', 'down: unexpected-banner'],
		['binary', 'down: unexpected-banner'],
		['no-newline', 'down: unexpected-banner'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		expect(await ask(eventSocket, fault)).toBe(meaning);
	});

	test('that says nothing is silent', async () => {
		expect(await ask(eventSocket, 'silent', brief)).toBe('down: connects-but-silent');
	});
});

describe('drachtio’s port', () => {
	test.each([
		['none', 'up'],
		['other-protocol', 'down: unexpected-banner'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		expect(await ask(drachtio, fault)).toBe(meaning);
	});
});
