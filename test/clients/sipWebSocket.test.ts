import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';

import { brief, facts, host, patient, said, tools } from './directDesk';
import { untilQuiet } from './quiet';
import { askSipWebSocket } from '../../src/clients/sipWebSocket';
import type { SipWebSocketReading } from '../../src/domain/direct/directReading';
import { judgeSipWebSocket } from '../../src/domain/direct/judgeSip';
import { startDrachtio } from '../../workspace/servers/greetingPorts';
import { startCallServer } from '../../workspace/servers/sipCallServer';
import type { CallServer } from '../../workspace/servers/sipCallServer';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(20);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

type Asked = { timeoutMs?: number; secure?: boolean; acceptSelfSigned?: boolean; path?: string };

function ask({
	timeoutMs = patient,
	secure = server.secure(),
	acceptSelfSigned = false,
	path = '/ws',
}: Asked = {}): Promise<SipWebSocketReading> {
	const target = { secure, host, port: server.port.number, path, acceptSelfSigned };
	return askSipWebSocket(untilQuiet(), target, timeoutMs);
}

const judged = (reading: SipWebSocketReading): string => said(judgeSipWebSocket(reading, facts));

describe('SIP over WebSocket, asked directly,', () => {
	test.each([
		['none', 'up'],
		['slow', 'up'],
		['sip-401', 'up'],
		['sip-404', 'up'],
		['sip-405', 'up'],
		['sip-503', 'degraded: sip-refuses-calls'],
		['fragmented', 'up'],
		['ping-between', 'up'],
		['huge-frame', 'down: answer-too-long'],
		['endless-fragments', 'down: answer-too-long'],
		['masked-frame', 'down: websocket-broken'],
		['not-sip-message', 'down: websocket-broken'],
		['closes-websocket', 'degraded: no-sip-answer'],
		['no-subprotocol', 'down: not-sip'],
		['other-subprotocol', 'down: not-sip'],
		['wrong-accept-key', 'down: wrong-accept-key'],
		['plain-http', 'down: not-websocket'],
		['not-found', 'down: wrong-path'],
		['no-sip-module', 'down: upgrade-refused'],
		['unauthorized', 'down: proxy-wants-credentials'],
		['bad-gateway', 'down: proxy-cannot-reach'],
		['redirect', 'down: redirected'],
		['not-http', 'down: wrong-protocol'],
		['long-header', 'down: answer-too-long'],
		['reset', 'down: connection-reset'],
		['refuse', 'down: refused'],
	])('with %s is %s', async (fault, meaning) => {
		await server.setFault(fault);
		expect(judged(await ask())).toBe(meaning);
	});

	test.each([
		['silent', 'down: connects-but-silent'],
		['sip-silent', 'degraded: no-sip-answer'],
		['another-call', 'degraded: no-sip-answer'],
	])('with %s waits for the deadline and is %s', async (fault, meaning) => {
		await server.setFault(fault);
		expect(judged(await ask({ timeoutMs: brief }))).toBe(meaning);
	});

	test('with an old path is a wrong path', async () => {
		expect(judged(await ask({ path: '/asterisk/ws' }))).toBe('down: wrong-path');
	});

	test('with a name that does not exist says so', async () => {
		const target = {
			secure: false,
			host: 'pbx.invalid',
			port: 80,
			path: '/',
			acceptSelfSigned: false,
		};
		const reading = await askSipWebSocket(tools(), target, patient);
		expect(judged(reading)).toMatch(/^down: name-(not-found|service-failed)$/);
		expect(reading).toMatchObject({ kind: 'broken', at: 'name' });
	});

	test('tells what answered and which layers were passed', async () => {
		expect(await ask()).toMatchObject({
			kind: 'answered',
			sip: { status: 200, reason: 'OK', server: 'Asterisk PBX 18.26.4' },
			passed: [{ layer: 'port' }, { layer: 'http' }, { layer: 'upgrade' }, { layer: 'sip' }],
		});
	});

	test.each([
		['not-found', ['port', 'http']],
		['not-http', ['port']],
	])('with %s knows how far it came', async (fault, layers) => {
		await server.setFault(fault);
		expect((await ask()).passed.map(({ layer }) => layer)).toEqual(layers);
	});

	test.each(['none', 'not-sip-message'])('with %s is left with a close frame', async (fault) => {
		await server.setFault(fault);
		const closed = server.nextClosed();
		await ask();
		expect(await closed).toBe(1000);
	});

	test('names the address of a redirect without its query', async () => {
		await server.setFault('redirect');
		const judgement = judgeSipWebSocket(await ask(), facts);
		expect(judgement).toMatchObject({ problem: { facts: { text: 'wss://pbx.example.com/sip' } } });
	});
});

/** What a TLS server shows, in PEM. */
function certificateAt(port: number): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = tls.connect({ host, port, rejectUnauthorized: false }, () => {
			resolve(new X509Certificate(socket.getPeerCertificate().raw).toString());
			socket.destroy();
		});
		socket.on('error', reject);
	});
}

describe('over TLS', () => {
	test.each([
		['self-signed', 'down: certificate-self-signed', 'up'],
		['expires-soon', 'down: certificate-self-signed', 'degraded: certificate-expires-soon'],
		['expired', 'down: certificate-expired', 'down: certificate-expired'],
		['not-yet-valid', 'down: certificate-not-yet-valid', 'down: certificate-not-yet-valid'],
		['untrusted', 'down: certificate-untrusted', 'up'],
		// Nobody looks at the name of one that nobody vouches for.
		['other-name', 'down: certificate-self-signed', 'up'],
	])('with %s is %s; accepting self-signed ones, %s', async (fault, strict, lenient) => {
		await server.setFault(fault);
		const refused = await ask();
		expect(judged(refused)).toBe(strict);
		expect(refused).toMatchObject({ kind: 'broken', at: 'tls' });
		expect(judged(await ask({ acceptSelfSigned: true }))).toBe(lenient);
	});

	test.each([false, true])('a trusted one for another name (accepting: %s)', async (lenient) => {
		await server.setFault('other-name');
		const ca = await certificateAt(server.port.number);
		const connect = tls.connect.bind(tls);
		const trusting = jest
			.spyOn(tls, 'connect')
			.mockImplementation((options: unknown) => connect(Object.assign({}, options, { ca })));
		const reading = await ask({ acceptSelfSigned: lenient });
		trusting.mockRestore();
		expect(judged(reading)).toBe('down: certificate-wrong-name');
	});

	test('every layer is timed, and the certificate shown', async () => {
		await server.setFault('self-signed');
		const reading = await ask({ acceptSelfSigned: true });
		expect(reading.passed.map(({ layer }) => layer)).toEqual([
			...['port', 'tls', 'http', 'upgrade', 'sip'],
		]);
		expect(reading.certificate).toMatchObject({
			distrust: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
		});
	});

	test('a plain port is no TLS', async () => {
		expect(judged(await ask({ secure: true }))).toBe('down: tls-failed');
	});

	test('a port that is silent to a TLS hello is silent at that layer', async () => {
		const silent = await startDrachtio();
		const target = {
			secure: true,
			host,
			port: silent.port.number,
			path: '/',
			acceptSelfSigned: false,
		};
		const reading = await askSipWebSocket(untilQuiet(), target, brief);
		await silent.stop();
		expect(judged(reading)).toBe('down: connects-but-silent');
		expect(reading).toMatchObject({ at: 'tls', by: { kind: 'silent' } });
	});

	test('a TLS port closes on whoever speaks plainly', async () => {
		await server.setFault('self-signed');
		expect(judged(await ask({ secure: false }))).toBe('down: connection-reset');
	});

	test('a refused handshake is read', async () => {
		await server.setFault('self-signed');
		const reading = await ask({ acceptSelfSigned: true, path: '/nowhere' });
		expect(judged(reading)).toBe('down: wrong-path');
	});
});
