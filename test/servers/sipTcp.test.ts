import { askSipTcp } from '../../src/clients/direct/askSipTcp';
import { directEvidence } from '../../src/domain/judging/directEvidence';
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
		['unidentified', 'up'],
		['100-then-200', 'up'],
		['100-then-503', 'down: sip-refuses-calls'],
		['sip-503', 'down: sip-refuses-calls'],
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

	test.each(['silent', 'frozen', 'sip-silent', 'drops-options', '100-alone'])(
		'with %s answers no OPTIONS by the deadline',
		async (fault) => {
			await server.setFault(fault);
			expect(await ask(brief)).toBe('degraded: sip-silent');
		},
	);

	test('tells in its evidence that it was asked to wait', async () => {
		await server.setFault('100-alone');
		const target = { host, port: server.port.number, askSip: true };
		const reading = await askSipTcp(tools(), target, brief);
		expect(directEvidence(reading, 0)).toMatchObject([
			{ kind: 'passed', layer: 'port' },
			{ kind: 'sip-said', status: 100, reason: 'Trying' },
			{ kind: 'stopped', layer: 'sip', how: 'silent' },
		]);
	});

	test('that is only connected to hears nothing from us, and is not said to be up', async () => {
		const target = { host, port: server.port.number, askSip: false };
		const reading = await askSipTcp(untilQuiet(), target, patient);
		expect(reading.kind).toBe('opened');
		expect(judgementText(judgeSipTcp(reading, facts))).toBe('unknown: sip-not-asked');
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
