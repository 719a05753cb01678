import { askSipTcp } from '../../src/clients/direct/askSipTcp';
import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import type { SipWebSocketReading } from '../../src/domain/judging/directReading';
import { judgeSipTcp, judgeSipWebSocket } from '../../src/domain/judging/judgeSip';
import { facts, patient, tools } from '../support/directTools';
import { judgementText } from '../support/judgementText';
import { type Kamailio, kamailioIsHere, startKamailio } from '../support/kamailio';

const testWhenHere = kamailioIsHere ? describe : describe.skip;

testWhenHere('a real Kamailio', () => {
	let kamailio: Kamailio;
	beforeAll(async () => {
		kamailio = await startKamailio();
	});
	afterAll(() => kamailio.stop());

	const ask = (host: string, timeoutMs: number): Promise<SipWebSocketReading> => {
		const target = {
			secure: false,
			host,
			port: kamailio.port,
			path: '/',
			acceptSelfSigned: false,
			askSip: true,
		};
		return askSipWebSocket(tools(), target, timeoutMs);
	};

	test('is up over WebSocket, and names itself', async () => {
		const reading = await ask('127.0.0.1', patient);
		expect(judgementText(judgeSipWebSocket(reading, facts))).toBe('up');
		expect(reading).toMatchObject({
			sip: { status: 200, reason: 'OK', server: expect.stringMatching(/^kamailio \(/) },
		});
	});

	test('is up over TCP', async () => {
		const reading = await askSipTcp(
			tools(),
			{ host: '127.0.0.1', port: kamailio.port, askSip: true },
			patient,
		);
		expect(judgementText(judgeSipTcp(reading, facts))).toBe('up');
	});

	test('that answers no OPTIONS is degraded', async () => {
		const reading = await ask('localhost', 300);
		expect(judgementText(judgeSipWebSocket(reading, facts))).toBe('degraded: no-sip-answer');
	});

	test('answers a hundred checks in a row', async () => {
		const readings: SipWebSocketReading[] = [];
		for (let left = 100; left > 0; left -= 1) {
			readings.push(await ask('127.0.0.1', patient));
		}
		expect(readings.filter(({ kind }) => kind !== 'answered')).toEqual([]);
	});
});
