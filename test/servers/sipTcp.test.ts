import { askSipTcp } from '../../src/clients/direct/askSipTcp';
import { judgeSipTcp } from '../../src/domain/judging/judgeSip';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';
import { startSipOverTcp } from '../../workspace/servers/sipOverTcp';
import { brief, facts, host, patient, tools } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { untilQuiet } from '../support/quietTools';

let server: ScriptedPort;
beforeAll(async () => {
	server = await startSipOverTcp();
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

const ask = async (timeoutMs = patient): Promise<string> =>
	judgementText(
		judgeSipTcp(
			await askSipTcp(untilQuiet(), { host, port: server.port.number, askSip: true }, timeoutMs),
			facts,
		),
	);

describe('SIP over TCP', () => {
	test.each([
		['none', 'up'],
		['sip-401', 'up'],
		['sip-404', 'up'],
		['sip-405', 'up'],
		['sip-503', 'degraded: sip-refuses-calls'],
		['piecemeal', 'up'],
		['asks-first', 'up'],
		['other-protocol', 'down: wrong-protocol'],
		['endless', 'down: answer-too-long'],
		['closes', 'down: closed-without-answer'],
		['reset', 'down: closed-without-answer'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		await server.setFault(fault);
		expect(await ask()).toBe(meaning);
	});

	test.each(['silent', 'sip-silent'])('with %s is silent at the deadline', async (fault) => {
		await server.setFault(fault);
		expect(await ask(brief)).toBe('down: connects-but-silent');
	});

	test('is described by what the server calls itself', async () => {
		const reading = await askSipTcp(
			tools(),
			{ host, port: server.port.number, askSip: true },
			patient,
		);
		expect(reading).toMatchObject({
			sip: { status: 200, server: 'Asterisk PBX 18.26.4' },
			passed: [{ layer: 'port' }, { layer: 'sip' }],
		});
	});
});
