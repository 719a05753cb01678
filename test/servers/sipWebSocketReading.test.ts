import { judgeSipWebSocket } from '../../src/domain/judging/judgeSip';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';
import { askServer } from '../support/askCallServer';
import { facts } from '../support/directTools';

let server: CallServer;
beforeAll(async () => {
	server = await startCallServer(20);
});
afterAll(() => server.stop());
afterEach(() => server.setFault('none'));

describe('SIP over WebSocket, asked directly,', () => {
	test('tells what answered and which layers were passed', async () => {
		expect(await askServer(server)).toMatchObject({
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
		expect((await askServer(server)).passed.map(({ layer }) => layer)).toEqual(layers);
	});

	test.each(['none', 'not-sip-message'])('with %s is left with a close frame', async (fault) => {
		await server.setFault(fault);
		const closed = server.nextClosed();
		await askServer(server);
		expect(await closed).toBe(1000);
	});

	test('names the address of a redirect without its query', async () => {
		await server.setFault('redirect');
		const judgement = judgeSipWebSocket(await askServer(server), facts);
		expect(judgement).toMatchObject({ problem: { facts: { text: 'wss://pbx.example.com/sip' } } });
	});
});
