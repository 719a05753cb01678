import { once } from 'node:events';
import { connect } from 'node:tls';

import { askOptions, clientFrame, openRawWebSocket } from './rawWebSocket';
import { worldFaults } from '../../workspace/servers/faults';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(1);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

const handshakes: [string, RegExp][] = [
	['none', /^HTTP\/1\.1 101 [^]*Sec-WebSocket-Protocol: sip\r\n/],
	['other-subprotocol', /^HTTP\/1\.1 101 [^]*Sec-WebSocket-Protocol: xmpp\r\n/],
	['plain-http', /^HTTP\/1\.1 200 OK\r\nContent-Type: text\/html\r\n/],
	['not-found', /^HTTP\/1\.1 404 /],
	['no-sip-module', /^HTTP\/1\.1 400 [^]*Sec-WebSocket-Version: 7, 8, 13\r\n/],
	['unauthorized', /^HTTP\/1\.1 401 /],
	['bad-gateway', /^HTTP\/1\.1 502 /],
	['plain-to-https', /^HTTP\/1\.1 400 [^]*The plain HTTP request was sent to HTTPS port/],
	['not-http', /^Asterisk Call Manager\//],
	['redirect', /^HTTP\/1\.1 302 [^]*\r\nLocation: https:/],
	// The answer to the key of RFC 6455's example, which is not the key that was sent.
	['wrong-accept-key', /^HTTP\/1\.1 101 [^]*Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/],
	['long-header', /^HTTP\/1\.1 101 [^\r]*\r\n(X-Long: yes, very\r\n){4000}$/],
];
const answers: [string, RegExp][] = [
	['none', /\x81.*SIP\/2\.0 200 OK\r\n/],
	['slow', /\x81.*SIP\/2\.0 200 OK\r\n/],
	['sip-401', /SIP\/2\.0 401 Unauthorized\r\n[^]*\r\nWWW-Authenticate: Digest /],
	['sip-404', /SIP\/2\.0 404 Not Found\r\n/],
	['sip-405', /SIP\/2\.0 405 Method Not Allowed\r\n/],
	['sip-503', /SIP\/2\.0 503 Service Unavailable\r\n/],
	['fragmented', /\x01[^]*SIP\/2\.0 200[^]*\x89\rare you there\x80[^]*Content-Length: 0\r\n\r\n$/],
	['huge-frame', /\x81\x7f\0\0\0\0\x01\0\0\0SIP\/2\.0 200/],
	['endless-fragments', /\x01\x7e\x03\xe8x{1000}(\0\x7e\x03\xe8x{1000}){79}$/],
	['masked-frame', /\x81\xfe..\0\0\0\0SIP\/2\.0 200/],
	['not-sip-message', /\x81.\{"hello":"world"\}$/],
	['another-call', /SIP\/2\.0 200 OK\r\n[^]*\r\nCall-ID: x\r\n/],
	['closes-websocket', /\x88\x02\x03\xe8/],
];
const certificates: [string, { selfSigned: boolean; name: string; days: [number, number] }][] = [
	['self-signed', { selfSigned: true, name: '127.0.0.1', days: [-1, 365] }],
	['expired', { selfSigned: true, name: '127.0.0.1', days: [-400, -2] }],
	['not-yet-valid', { selfSigned: true, name: '127.0.0.1', days: [2, 365] }],
	['expires-soon', { selfSigned: true, name: '127.0.0.1', days: [-80, 9.5] }],
	['other-name', { selfSigned: true, name: 'elsewhere.invalid', days: [-1, 365] }],
	['untrusted', { selfSigned: false, name: '127.0.0.1', days: [-1, 365] }],
	['tls-proxy-bad-gateway', { selfSigned: true, name: '127.0.0.1', days: [-1, 365] }],
	['tls-proxy-removes-upgrade', { selfSigned: true, name: '127.0.0.1', days: [-1, 365] }],
	['private-ca', { selfSigned: false, name: '127.0.0.1', days: [-1, 365] }],
];
const alone = ['no-subprotocol', 'silent', 'reset', 'sip-silent', 'ping-between'];
const elsewhere = {
	frozenServers: ['refuse', 'frozen'],
	sipServers: ['unidentified', '100-then-200', '100-then-503', '100-alone', 'drops-options'],
};

test('every fault of the call server has a test', () => {
	const tested = [...handshakes, ...answers, ...certificates].map(([name]) => name);
	const all = new Set([...tested, ...alone, ...Object.values(elsewhere).flat()]);
	expect([...all].sort()).toEqual(
		['none', ...worldFaults['call-server'].map(({ name }) => name)].sort(),
	);
});

test.each(handshakes)('the call server at %s answers a handshake so', async (fault, bytes) => {
	await server.setFault(fault);
	const raw = openRawWebSocket(server.port.number);
	expect(await raw.until(bytes)).toMatch(bytes);
	raw.socket.destroy();
});

test.each(answers)('the call server at %s answers OPTIONS so', async (fault, bytes) => {
	await server.setFault(fault);
	const raw = await askOptions(server.port.number);
	expect(await raw.until(bytes)).toMatch(bytes);
	raw.socket.destroy();
});

test('the call server at no-subprotocol opens a WebSocket without one', async () => {
	await server.setFault('no-subprotocol');
	const raw = await askOptions(server.port.number);
	expect(raw.heard()).not.toContain('Sec-WebSocket-Protocol');
	raw.socket.destroy();
});

test('the call server at silent takes a handshake and says nothing until it is left', async () => {
	await server.setFault('silent');
	const raw = openRawWebSocket(server.port.number);
	raw.socket.end();
	expect(await raw.closed()).toBe('');
});

test('the call server at reset resets the connection', async () => {
	await server.setFault('reset');
	const raw = openRawWebSocket(server.port.number);
	const [error] = await once(raw.socket, 'error');
	expect(error).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
	expect(raw.heard()).toBe('');
});

test('the call server at sip-silent answers a ping in the WebSocket, and no SIP', async () => {
	await server.setFault('sip-silent');
	const raw = await askOptions(server.port.number);
	raw.socket.write(clientFrame(9, 'here'));
	expect(await raw.until(/\x8a\x04here/)).not.toContain('SIP/2.0');
	raw.socket.destroy();
});

test('the call server at ping-between answers when its ping is answered', async () => {
	await server.setFault('ping-between');
	const raw = await askOptions(server.port.number);
	expect(await raw.until(/\x89\x04ping/)).not.toContain('SIP/2.0');
	raw.socket.write(clientFrame(10, 'ping'));
	expect(await raw.until(/SIP\/2\.0 200 OK/)).toContain('Call-ID: first');
	raw.socket.destroy();
});

test.each(certificates)('the call server at %s shows such a certificate', async (fault, wanted) => {
	await server.setFault(fault);
	expect(server.secure()).toBe(true);
	const socket = connect({
		host: '127.0.0.1',
		port: server.port.number,
		rejectUnauthorized: false,
	});
	await once(socket, 'secureConnect');
	const { subject, issuer, valid_from: from, valid_to: to } = socket.getPeerCertificate();
	socket.destroy();
	const daysFromNow = (date: string): number => (Date.parse(date) - Date.now()) / 86_400_000;
	expect(subject.CN).toBe(wanted.name);
	expect(issuer.CN === subject.CN).toBe(wanted.selfSigned);
	expect(daysFromNow(from)).toBeCloseTo(wanted.days[0], 1);
	expect(daysFromNow(to)).toBeCloseTo(wanted.days[1], 1);
});
