import { askTcp } from '../../src/clients/direct/askTcp';
import { judgeTcp } from '../../src/domain/judging/judgeTcp';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';
import { brief, facts, host, patient } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { untilQuiet } from '../support/quietTools';

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
	return judgementText(judgeTcp(reading, speaksFirst ? 'freeswitch' : 'drachtio', facts));
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

	test('that sends nothing is silent at the deadline', async () => {
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
