import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';
import { askServer, meaningOf } from '../support/askCallServer';
import { brief, patient, tools } from '../support/directTools';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(20);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

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
		expect(meaningOf(await askServer(server))).toBe(meaning);
	});

	test.each([
		['silent', 'down: connects-but-silent'],
		['sip-silent', 'degraded: no-sip-answer'],
		['another-call', 'degraded: no-sip-answer'],
	])('with %s waits for the deadline and is %s', async (fault, meaning) => {
		await server.setFault(fault);
		expect(meaningOf(await askServer(server, { timeoutMs: brief }))).toBe(meaning);
	});

	test('with an old path is a wrong path', async () => {
		expect(meaningOf(await askServer(server, { path: '/asterisk/ws' }))).toBe('down: wrong-path');
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
		expect(meaningOf(reading)).toMatch(/^down: name-(not-found|service-failed)$/);
		expect(reading).toMatchObject({ kind: 'broken', at: 'name' });
	});
});
