import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import { directProof } from '../../src/domain/judging/directProof';
import { judgeSipWebSocket } from '../../src/domain/judging/judgeSip';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';
import { askServer, meaningOf } from '../support/askCallServer';
import { brief, facts, patient, tools } from '../support/directTools';

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
		['unidentified', 'up'],
		['100-then-200', 'up'],
		['100-then-503', 'down: sip-refuses-calls'],
		['sip-503', 'down: sip-refuses-calls'],
		['fragmented', 'up'],
		['ping-between', 'up'],
		['huge-frame', 'down: answer-too-long'],
		['endless-fragments', 'down: answer-too-long'],
		['masked-frame', 'down: websocket-broken'],
		['not-sip-message', 'down: speaks-no-sip'],
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
		['frozen', 'down: connects-but-silent'],
		['drops-options', 'degraded: no-sip-answer'],
		['100-alone', 'degraded: no-sip-answer'],
		['sip-silent', 'degraded: no-sip-answer'],
		['another-call', 'degraded: no-sip-answer'],
	])('with %s is %s at the deadline', async (fault, meaning) => {
		await server.setFault(fault);
		expect(meaningOf(await askServer(server, { timeoutMs: brief }))).toBe(meaning);
	});

	test('that is not asked in SIP is up by its handshake, and closes in due form', async () => {
		const reading = await askServer(server, { askSip: false });
		expect(reading).toMatchObject({
			kind: 'opened',
			passed: [{ layer: 'port' }, { layer: 'http' }, { layer: 'upgrade' }],
		});
		expect(meaningOf(reading)).toBe('up');
		expect(directProof(reading)).toBe('handshake');
	});

	test.each([
		['sip-401', 'sip-unidentified'],
		['sip-404', 'sip-answered'],
		['none', 'sip-answered'],
	])('with %s is up by %s', async (fault, proof) => {
		await server.setFault(fault);
		expect(directProof(await askServer(server))).toBe(proof);
	});

	test('with an old path is a wrong path', async () => {
		expect(meaningOf(await askServer(server, { path: '/asterisk/ws' }))).toBe('down: wrong-path');
	});

	test('with a host name that does not exist stops at the name', async () => {
		const target = {
			secure: false,
			host: 'pbx.invalid',
			port: 80,
			path: '/',
			acceptSelfSigned: false,
			askSip: true,
		};
		const reading = await askSipWebSocket(tools(), target, patient);
		expect(meaningOf(reading)).toMatch(/^down: name-(not-found|service-failed)$/);
		expect(reading).toMatchObject({ kind: 'broken', at: 'name' });
	});
});

describe('what an answer over WebSocket tells', () => {
	test('names the server and the layers that were passed', async () => {
		expect(await askServer(server)).toMatchObject({
			kind: 'answered',
			sip: { status: 200, reason: 'OK', server: 'Asterisk PBX 18.26.4' },
			passed: [{ layer: 'port' }, { layer: 'http' }, { layer: 'upgrade' }, { layer: 'sip' }],
		});
	});

	test.each([
		['not-found', ['port', 'http']],
		['not-http', ['port']],
	])('with %s names the layers that were passed', async (fault, layers) => {
		await server.setFault(fault);
		expect((await askServer(server)).passed.map(({ layer }) => layer)).toEqual(layers);
	});

	test.each(['none', 'not-sip-message'])(
		'with %s the connection ends with a close frame',
		async (fault) => {
			await server.setFault(fault);
			const closed = server.nextClosed();
			await askServer(server);
			expect(await closed).toBe(1000);
		},
	);

	test('names the target of a redirect without its query', async () => {
		await server.setFault('redirect');
		const judgement = judgeSipWebSocket(await askServer(server), facts);
		expect(judgement).toMatchObject({ problem: { facts: { text: 'wss://pbx.example.com/sip' } } });
	});
});
