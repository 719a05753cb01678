import type { EngineVersion } from '../../workspace/engine/box';
import type { ServerName } from '../../workspace/servers/world';
import { type AppUnderTest, startApp } from '../support/startApp';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const secrets = /canary-(auth|ami|simotel|event)|canaryUserId/;

describe.each(engines)('/voip test and /voip report on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	test('/voip test shows evidence for every step when all is well', async () => {
		await app.startOver({ check_way: 'direct' });
		const folded = await app.type('admin', '/voip test');
		expect(folded.match(/✅ .* · all \d steps · \d+ ms/g)).toHaveLength(3);
		const targets = ['call-server', 'management-server', 'simotel'];
		const texts: string[] = [];
		for (const target of targets) {
			texts.push(await app.type('admin', `/voip test ${target}`));
		}
		const shown = texts.join('\n');
		expect(shown).not.toMatch(/✗|— |not known/);
		for (const part of [
			'✓ port: passed in',
			'✓ HTTP: passed',
			'✓ WebSocket (sip): passed',
			'✓ SIP: passed',
			'SIP said 200 OK',
			'✓ login: passed',
			'✓ ping: passed',
		]) {
			expect(shown).toContain(part);
		}
	});

	test('/voip test leaves the login to Rocket.Chat, whose own check has made it', async () => {
		await app.startOver();
		const shown = await app.type('admin', '/voip test management-server');
		expect(shown).not.toContain('✗');
		expect(shown.match(/^— .*$/gm)).toEqual(['— login: not known', '— ping: not known']);
		expect(shown).toMatch(/Rocket\.Chat's own check: up, \d+ ms/);
	});

	const failures: [ServerName, string, string, string][] = [
		['call-server', 'refuse', 'call-server', 'port'],
		['call-server', 'not-found', 'call-server', 'WebSocket (sip)'],
		['call-server', 'expired', 'call-server', 'TLS'],
		['call-server', 'not-http', 'call-server', 'HTTP'],
		['rest', '401', 'management-server', 'token'],
		['rest', '403', 'management-server', 'token may ask'],
		['rest', '404-text', 'management-server', 'VoIP API'],
		['rest', 'refuse', 'management-server', 'Rocket.Chat'],
		['simotel', 'wrong-credentials', 'simotel', 'account'],
		['simotel', 'ip-not-permitted', 'simotel', 'IP address'],
		['simotel', 'service-not-permitted', 'simotel', 'account may ping'],
		['simotel', 'wrong-address', 'simotel', 'API'],
		['simotel', 'refuse', 'simotel', 'connection'],
		['simotel', 'failed', 'simotel', 'ping'],
	];
	test.each(failures)(
		'with %s=%s the test of %s fails at "%s"',
		async (server, fault, target, step) => {
			await app.world.setFault(server, fault);
			await app.startOver({ check_way: target === 'management-server' ? 'api' : 'direct' });
			const shown = await app.type('admin', `/voip test ${target}`);
			await app.world.setFault(server, 'none');
			expect(shown).toContain(`✗ ${step}: `);
			expect(shown).toMatch(/ · code [a-z-]+$/m);
			expect(shown).toContain('Next: ');
			const marks =
				shown
					.match(/^[✓✗—]/gm)
					?.map((mark) => mark.trim())
					.join('') ?? '';
			// Without the API the token and the permission are not checked.
			expect(marks).toMatch(fault === '404-text' ? /^✓✓——✗—$/ : /^✓+✗—*$/);
		},
	);

	test('a slow server has no failed step, but one that needs attention', async () => {
		await app.world.setFault('call-server', 'slow');
		await app.startOver({ check_way: 'direct', timeout_seconds: 5 });
		const shown = await app.type('admin', '/voip test call-server');
		await app.world.setFault('call-server', 'none');
		expect(shown).toMatch(/^! .*: slow: answered in \d+ ms$/m);
		expect(shown).not.toContain('✗');
	});

	test('a self-signed certificate leads to the switch that accepts it', async () => {
		await app.world.setFault('call-server', 'self-signed');
		await app.startOver({ check_way: 'api' });
		const throughApi = await app.type('admin', '/voip test call-server');
		await app.startOver({ check_way: 'direct' });
		const directly = await app.type('admin', '/voip test call-server');
		await app.world.setFault('call-server', 'none');
		const turnOn = "turn on Accept self-signed certificates in the app's settings › Checks";
		expect(throughApi).toContain(`${turnOn} and choose Directly under How to check`);
		expect(directly).toMatch(
			/turn on Accept self-signed certificates in the app's settings › Checks$/m,
		);
	});

	test('both explain why a server was asked directly, and how to avoid it', async () => {
		await app.world.setFault('rest', '401');
		await app.startOver();
		const shown = await app.type('admin', '/voip test call-server');
		const report = await app.type('admin', '/voip report');
		await app.world.setFault('rest', 'none');
		for (const text of [shown, report]) {
			expect(text).toContain("Checked directly: Rocket.Chat refuses the app's token");
			expect(text).toContain('Next: make a new personal access token');
		}
	});

	test('/voip test names unknown targets and targets that are not set up', async () => {
		await app.startOver({ simotel_url: '' });
		expect(await app.type('admin', '/voip test simotle')).toContain('Did you mean simotel?');
		expect(await app.type('admin', '/voip test simotel')).toContain('✗ settings: ');
		await app.startOver({ servers_to_check: 'management_server' });
		const off = await app.type('admin', '/voip test call-server');
		expect(off).toContain('✗ settings: not checked: switched off');
		expect(off).not.toContain('fill in');
		expect(off).toContain('nothing was asked');
		expect(off).not.toContain('not asked:');
		expect(await app.type('agent', '/voip test')).toMatch(/^Only admins can do that/);
	});

	test('/voip report is one short code block without secrets', async () => {
		await app.startOver();
		await app.type('admin', '/voip report');
		const { text } = app.lastMessage('admin');
		expect(text).toMatch(/^```\nVoIP Status report\n[^`]*\n```$/);
		expect(text.length).toBeLessThanOrEqual(3500);
		expect(text).toMatch(/app 0\.\d+\.\d+ · sandbox .* · Rocket\.Chat 7\.13/);
		expect(text).toContain('token set');
		expect(text).not.toMatch(secrets);
	});

	test('/voip test follows no redirect, and sends no secret there', async () => {
		await app.startOver({ simotel_url: `${app.world.siteUrl}/elsewhere` });
		const shown = await app.type('admin', '/voip test simotel');
		expect(shown).toContain('✗ API: the address has moved');
		expect(shown).toMatch(
			/redirects to http:\/\/elsewhere\.invalid\/elsewhere\/api\/v4: enter that/,
		);
		const there = app.world.requests().filter(({ path }) => path.startsWith('/elsewhere'));
		expect(JSON.stringify(there)).not.toMatch(secrets);
		expect(app.world.pings()).toEqual([]);
	});
});
