import type { ServerName } from '../../workspace/servers/world';
import { type AppUnderTest, startApp } from '../support/startApp';

const directly = { check_way: 'direct', timeout_seconds: 2 };
const accepting = { ...directly, timeout_seconds: 5, accept_self_signed: true };

/** In Rocket.Chat 6.11 to 7.7 errors are plain objects, and TLS is implemented in Rust. */
describe('what fails on Apps-Engine 1.46.0 in Deno 1.46.3', () => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp('1.46.0');
	});
	afterAll(() => app.close());

	const shownWith = async (
		server: ServerName,
		fault: string,
		settings: Record<string, unknown>,
	): Promise<string> => {
		await app.world.setFault(server, fault);
		await app.startOver(settings);
		const shown = await app.type('admin', `/voip status ${server}`);
		await app.world.setFault(server, 'none');
		return shown;
	};

	test.each<[ServerName, string, string]>([
		['simotel', 'refuse', 'down · connection refused'],
		['simotel', 'reset', 'down · connection cut off'],
		['simotel', 'silent', 'down · timed out after'],
		['simotel', 'self-signed', 'down · self-signed certificate'],
		['simotel', 'expired', 'down · certificate expired'],
		['simotel', 'plain-to-https', 'down · refused before it reached Simotel (HTTP 400)'],
		['call-server', 'refuse', 'down · connection refused'],
		['call-server', 'self-signed', 'down · self-signed certificate'],
		['call-server', 'untrusted', 'down · certificate not trusted'],
		// Trust is looked at before the name, so no platform names the second fault.
		['call-server', 'other-name', 'down · self-signed certificate'],
		['call-server', 'expired', 'down · certificate expired'],
		['call-server', 'not-yet-valid', 'down · certificate not valid yet'],
		['call-server', 'plain-to-https', 'down · refuses the handshake (HTTP 400)'],
		['management-server', 'refuse', 'down · connection refused'],
	])('%s=%s is shown as: %s', async (server, fault, said) => {
		const shown = await shownWith(server, fault, directly);
		expect(shown).toContain(said);
		expect(shown).not.toMatch(/object Object|undefined/);
	});

	test.each(['self-signed', 'untrusted', 'private-ca'])(
		'with %s accepted, Simotel is up and the call server asked by HTTP alone',
		async (fault) => {
			expect(await shownWith('simotel', fault, accepting)).toMatch(/✅ .*Simotel/);
			const shown = await shownWith('call-server', fault, accepting);
			expect(shown).toContain('🟡 Call server degraded · HTTP answers, SIP could not be asked');
			expect(shown).toContain('certificate of a public CA');
		},
	);

	test.each([
		[
			'tls-proxy-removes-upgrade',
			'down · refuses SIP over WebSocket (HTTP 426)',
			'let proxies pass the Upgrade header',
		],
		['tls-proxy-bad-gateway', 'down · a proxy cannot reach it (HTTP 502)', 'behind the proxy'],
	])(
		'with an accepted self-signed certificate, %s is shown as: %s',
		async (fault, said, nextStep) => {
			const shown = await shownWith('call-server', fault, accepting);
			expect(shown).toContain(said);
			expect(shown).toContain(nextStep);
		},
	);

	test('an expired certificate stays down although self-signed ones are accepted', async () => {
		expect(await shownWith('call-server', 'expired', accepting)).toContain(
			'down · certificate expired',
		);
	});

	test('without the API, a REST call that fails names its cause in the evidence', async () => {
		await app.world.setFault('rest', 'refuse');
		await app.startOver({ check_way: 'api' });
		const shown = await app.type('admin', '/voip status call-server');
		await app.world.setFault('rest', 'none');
		expect(shown).toContain('Rocket.Chat cannot be reached by the app');
		expect(shown).toContain('ECONNREFUSED');
	});

	test('a TLS port that opens and stays silent is not taken for one that a firewall blocks', async () => {
		await app.world.setFault('call-server', 'frozen');
		const { host, port } = app.world.callServer();
		await app.startOver({ ...directly, call_server_address: `wss://${host}:${port}/ws` });
		const shown = await app.type('admin', '/voip status call-server');
		await app.world.setFault('call-server', 'none');
		expect(shown).toContain('down · connects, then says nothing');
		expect(shown).toContain('TLS: stopped, no answer');
	});
});
