import { beatsOf, hourMs, minuteMs, startMonitor } from '../support/monitoredApp';
import { type AppUnderTest, startApp } from '../support/startApp';

/** How many hours of checks each minute. The sandbox of the old engine is slower. */
const places = [
	['1.42.1', 2],
	['1.62.0', 24],
] as const;

describe.each(places)(
	'on Apps-Engine %s, %d hours of checks each minute of a call server that does not know the app',
	(engine, hours) => {
		let app: AppUnderTest;
		const bans = new Set<string>();
		beforeAll(async () => {
			app = await startApp(engine);
			const { box, world } = app;
			await world.setFault('call-server', 'unidentified');
			await app.startOver({
				servers_to_check: 'call_server',
				simotel_url: '',
				check_way: 'direct',
			});
			await world.setFault('fail2ban', 'refuse');
			await startMonitor(app);
			for (let hour = 0; hour < hours; hour++) {
				await box.advance(hourMs);
				await world.settle();
				world.banned().forEach((address) => bans.add(address));
			}
		}, 300_000);
		afterAll(() => app.close());

		test('cause no ban, though SIP is asked again and again', () => {
			expect([...bans]).toEqual([]);
			const lines = app.world.securityLog().length;
			expect(lines).toBeGreaterThan(2 * hours);
			expect(lines).toBeLessThanOrEqual(4 * 6 * hours);
		});

		test('are all known: up because SIP has answered, or because of the handshake alone', () => {
			const beats = beatsOf(app, 'call-server');
			expect(beats).toHaveLength(hours * 60 + 1);
			const proofs = beats.map((beat) => (beat.state === 'up' ? beat.proof : beat.state));
			const handshakes = proofs.filter((proof) => proof === 'handshake').length;
			const answers = proofs.filter((proof) => proof === 'sip-unidentified').length;
			expect(handshakes + answers).toBe(beats.length);
			expect(handshakes).toBeGreaterThan(answers);
			expect(answers).toBeGreaterThanOrEqual(2 * hours);
		});

		test('count as time in which it was available, and /voip says what was seen', async () => {
			const history = await app.type('agent', '/voip history call-server');
			expect(history).toContain('100 % available · no outage');
			expect(history).not.toContain('unknown');
			const replies: string[] = [];
			for (let minute = 0; minute < 4; minute++) {
				await app.box.advance(minuteMs);
				replies.push(await app.type('agent', '/voip status call-server'));
			}
			expect(replies.join('\n')).toMatch(
				/✅ Call server · WebSocket for SIP opens · .*SIP answered \d+ (s|min)/,
			);
		});
	},
);
