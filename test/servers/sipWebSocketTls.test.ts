import { X509Certificate } from 'node:crypto';
import tls, { type TlsOptions } from 'node:tls';

import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import { keysFor } from '../../workspace/servers/certificate';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';
import { askServer, meaningOf } from '../support/askCallServer';
import { brief, host, patient } from '../support/directTools';
import { untilQuiet } from '../support/quietTools';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(20);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

/** Returns a TLS server's certificate in PEM. */
function certificateAt(port: number): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = tls.connect({ host, port, rejectUnauthorized: false }, () => {
			resolve(new X509Certificate(socket.getPeerCertificate().raw).toString());
			socket.destroy();
		});
		socket.on('error', reject);
	});
}

describe('SIP over WebSocket and TLS', () => {
	test.each([
		['self-signed', 'down: certificate-self-signed', 'up'],
		['expires-soon', 'down: certificate-self-signed', 'degraded: certificate-expires-soon'],
		['expired', 'down: certificate-expired', 'down: certificate-expired'],
		['not-yet-valid', 'down: certificate-not-yet-valid', 'down: certificate-not-yet-valid'],
		['untrusted', 'down: certificate-untrusted', 'up'],
		// The name is not verified if the issuer is not trusted.
		['other-name', 'down: certificate-self-signed', 'up'],
		['tls-proxy-bad-gateway', 'down: certificate-self-signed', 'down: proxy-cannot-reach'],
		['tls-proxy-removes-upgrade', 'down: certificate-self-signed', 'down: upgrade-refused'],
	])(
		'with %s is %s, or %s when self-signed certificates are accepted',
		async (fault, strict, lenient) => {
			await server.setFault(fault);
			const refused = await askServer(server);
			expect(meaningOf(refused)).toBe(strict);
			expect(refused).toMatchObject({ kind: 'broken', at: 'tls' });
			expect(meaningOf(await askServer(server, { acceptSelfSigned: true }))).toBe(lenient);
		},
	);

	test.each([false, true])(
		'is down with a trusted certificate for another name (self-signed accepted: %s)',
		async (lenient) => {
			await server.setFault('other-name');
			const ca = await certificateAt(server.port.number);
			const connect = tls.connect.bind(tls);
			const trusting = jest
				.spyOn(tls, 'connect')
				.mockImplementation((options: unknown) => connect(Object.assign({}, options, { ca })));
			const reading = await askServer(server, { acceptSelfSigned: lenient });
			trusting.mockRestore();
			expect(meaningOf(reading)).toBe('down: certificate-wrong-name');
		},
	);

	test('names the time of every layer, and the certificate', async () => {
		await server.setFault('self-signed');
		const reading = await askServer(server, { acceptSelfSigned: true });
		expect(reading.passed.map(({ layer }) => layer)).toEqual([
			...['port', 'tls', 'http', 'upgrade', 'sip'],
		]);
		expect(reading.certificate).toMatchObject({
			distrust: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
		});
	});

	test('is down at a port without TLS', async () => {
		expect(meaningOf(await askServer(server, { secure: true }))).toBe('down: tls-failed');
	});

	test('is down at TLS when the port does not answer the TLS handshake', async () => {
		const silent = await startDrachtio();
		await silent.setFault('silent');
		const target = {
			secure: true,
			host,
			port: silent.port.number,
			path: '/',
			acceptSelfSigned: false,
			askSip: true,
		};
		const reading = await askSipWebSocket(untilQuiet(), target, brief);
		await silent.stop();
		expect(meaningOf(reading)).toBe('down: connects-but-silent');
		expect(reading).toMatchObject({ at: 'tls', by: { kind: 'silent' } });
	});

	test.each<[string, TlsOptions, string]>([
		[
			'that wants a certificate of ours',
			{ requestCert: true, rejectUnauthorized: true },
			'down: client-certificate-wanted',
		],
		[
			'of 2006, that knows no newer TLS',
			{ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
			'down: tls-version',
		],
	])('is down at a server %s', async (_name, options, meaning) => {
		const strict = tls.createServer({ ...(await keysFor('self-signed')), ...options });
		strict.on('tlsClientError', () => undefined);
		await new Promise<void>((resolve) => {
			strict.listen(0, host, resolve);
		});
		const address = strict.address();
		const port = address !== null && typeof address === 'object' ? address.port : 0;
		const target = { secure: true, host, port, path: '/', acceptSelfSigned: true, askSip: true };
		const reading = await askSipWebSocket(untilQuiet(), target, patient);
		strict.close();
		expect(meaningOf(reading)).toBe(meaning);
	});

	test('is down when it is asked without TLS', async () => {
		await server.setFault('self-signed');
		expect(meaningOf(await askServer(server, { secure: false }))).toBe('down: connection-reset');
	});

	test('names the wrong path of a refused handshake', async () => {
		await server.setFault('self-signed');
		const reading = await askServer(server, { acceptSelfSigned: true, path: '/nowhere' });
		expect(meaningOf(reading)).toBe('down: wrong-path');
	});
});
