import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

const people = Array.from({ length: 20 }, (_, number) => `agent${number}`);
const minute = 60_000;

describe.each(['1.42.1', '1.62.0'] as const)(
	'servers that refuse us, on Apps-Engine %s, on two instances',
	(engine) => {
		let app: AppUnderTest;
		beforeAll(async () => {
			app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
			people.forEach((id) =>
				app.box.putUser({ id, username: id, name: id, roles: ['livechat-agent'] }),
			);
		});
		afterAll(() => app.close());
		afterEach(async () => {
			for (const server of ['call-server', 'management-server', 'simotel', 'fail2ban'] as const) {
				await app.world.setFault(server, 'none');
			}
		});

		const ask = async (user: string, instance: number, text = '/voip'): Promise<void> => {
			const outcome = await app.box.run({ user, room: supportRoom, text, instance });
			expect(outcome).toMatchObject({ ok: true });
		};
		const hundred = async (): Promise<void> => {
			for (let round = 0; round < 50; round += 1) {
				const [first = '', second = ''] = [people[(2 * round) % 20], people[(2 * round + 1) % 20]];
				await Promise.all([ask(first, 0), ask(second, 1)]);
				await app.box.advance(12_000);
				await app.world.settle();
			}
		};

		const ways = [
			['Auto', {}],
			['Direct', { check_way: 'direct' }],
		] as const;
		test.each(ways)(
			'asked %s, a hundred /voip in ten minutes by twenty people cause no ban',
			async (_way, settings) => {
				await app.world.setFault('call-server', 'unidentified');
				await app.startOver({ ...settings, management_server_password: 'wrong' });
				await app.world.setFault('fail2ban', 'refuse');
				await hundred();
				expect(app.world.banned()).toEqual([]);
				const lines = app.world.securityLog().length;
				expect(lines).toBeGreaterThan(0);
				expect(lines).toBeLessThanOrEqual(4);
			},
		);

		test('a refused login is shown with its time, and is not tried again until the account changes', async () => {
			await app.startOver({ management_server_password: 'wrong' });
			await app.type('admin', '/voip status management-server');
			const { managementServer } = app.world.arrivals();
			await app.box.advance(4 * minute);
			const shown = await app.type('admin', '/voip status management-server');
			expect(shown).toContain('refuses our account');
			expect(shown).toMatch(/login answered 4 min( \d+ s)? ago/);
			expect(shown).toContain('Not tried again until the account changes or an admin types');
			await app.box.advance(60 * minute);
			await app.type('agent', '/voip');
			expect(app.world.arrivals().managementServer).toBe(managementServer);
			await app.box.saveSetting('management_server_password', app.world.managementServer.password);
			expect(await app.type('agent', '/voip status management-server')).toContain(
				'✅ Management server · ',
			);
		});

		test('a call server that does not know the app stays up because of its handshake, and /voip test asks SIP', async () => {
			await app.world.setFault('call-server', 'unidentified');
			await app.startOver();
			expect(await app.type('agent', '/voip status call-server')).toContain(
				'SIP answers; whether it takes calls was not seen',
			);
			await app.box.advance(3 * minute);
			const spared = await app.type('admin', '/voip status call-server');
			expect(spared).toMatch(/✅ .*Call server/);
			expect(spared).toMatch(/SIP answered 3 min( \d+ s)? ago/);
			expect(spared).toMatch(/Asked again in [78] min at the earliest/);
			const tested = await app.type('admin', '/voip test call-server');
			expect(tested).toContain('SIP said 401 Unauthorized');
			expect(tested).toContain('type=identify');
			expect(app.world.securityLog()).toHaveLength(4);
			await app.box.advance(4000);
			await app.type('admin', '/voip test call-server');
			expect(app.world.securityLog()).toHaveLength(4);
		});

		test('a call server that knows the app is asked each time', async () => {
			await app.startOver();
			for (let round = 0; round < 4; round += 1) {
				await app.box.advance(4000);
				expect(await app.type('admin', '/voip status call-server')).toContain('SIP answers');
			}
			expect(app.box.records().filter(({ data }) => 'question' in Object(data))).toEqual([]);
		});

		test('/voip ping 5 stops at the first refusal, and does not send the account again', async () => {
			await app.world.setFault('simotel', 'wrong-credentials');
			await app.startOver();
			await app.type('admin', '/voip ping 5');
			await app.type('agent', '/voip ping 5');
			await app.type('agent', '/voip');
			expect(app.world.pings()).toHaveLength(1);
		});

		test('a connection refused after good answers names a ban as a possible cause', async () => {
			await app.startOver();
			await app.type('admin', '/voip');
			await app.world.setFault('call-server', 'refuse');
			await app.box.advance(4000);
			expect(await app.type('admin', '/voip status call-server')).toContain('fail2ban');
		});
	},
);
