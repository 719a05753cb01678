import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';

import { brief, host } from './directDesk';
import { untilQuiet } from './quiet';
import { askServer, judged } from './sipWebSocketDesk';
import { askSipWebSocket } from '../../src/clients/sipWebSocket';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startCallServer } from '../../workspace/servers/sipCallServer';
import type { CallServer } from '../../workspace/servers/sipCallServer';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(20);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

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
		const refused = await askServer(server);
		expect(judged(refused)).toBe(strict);
		expect(refused).toMatchObject({ kind: 'broken', at: 'tls' });
		expect(judged(await askServer(server, { acceptSelfSigned: true }))).toBe(lenient);
	});

	test.each([false, true])('a trusted one for another name (accepting: %s)', async (lenient) => {
		await server.setFault('other-name');
		const ca = await certificateAt(server.port.number);
		const connect = tls.connect.bind(tls);
		const trusting = jest
			.spyOn(tls, 'connect')
			.mockImplementation((options: unknown) => connect(Object.assign({}, options, { ca })));
		const reading = await askServer(server, { acceptSelfSigned: lenient });
		trusting.mockRestore();
		expect(judged(reading)).toBe('down: certificate-wrong-name');
	});

	test('every layer is timed, and the certificate shown', async () => {
		await server.setFault('self-signed');
		const reading = await askServer(server, { acceptSelfSigned: true });
		expect(reading.passed.map(({ layer }) => layer)).toEqual([
			...['port', 'tls', 'http', 'upgrade', 'sip'],
		]);
		expect(reading.certificate).toMatchObject({
			distrust: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
		});
	});

	test('a plain port is no TLS', async () => {
		expect(judged(await askServer(server, { secure: true }))).toBe('down: tls-failed');
	});

	test('a port that is silent to a TLS hello is silent at that layer', async () => {
		const silent = await startDrachtio();
		await silent.setFault('silent');
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
		expect(judged(await askServer(server, { secure: false }))).toBe('down: connection-reset');
	});

	test('a refused handshake is read', async () => {
		await server.setFault('self-signed');
		const reading = await askServer(server, { acceptSelfSigned: true, path: '/nowhere' });
		expect(judged(reading)).toBe('down: wrong-path');
	});
});
