import { decodePng } from './decodePng';
import { alertsIn, minuteMs, monitorJobs, startMonitor, stopMonitor } from './monitoredApp';
import { readMetrics } from './readMetrics';
import type { AppUnderTest } from './startApp';
import type { ServerName } from '../../workspace/servers/world';

const token = 'canary-token-for-the-metrics';

async function pictureOf({ box, lastMessage }: AppUnderTest): Promise<Buffer> {
	const [, address = ''] = /"imageUrl":"([^"]+)"/.exec(JSON.stringify(lastMessage('admin'))) ?? [];
	const { status, body } = await box.call({ method: 'get', path: new URL(address).pathname });
	expect(status).toBe(200);
	return body;
}

/** The tests of what the monitor does, for a sandbox that has no tests of its own. `server` is the call server. */
export function testMonitorPaths(
	running: () => AppUnderTest,
	server: ServerName = 'call-server',
): void {
	describe('with the monitor on', () => {
		beforeAll(async () => {
			await running().startOver();
			await startMonitor(running(), { metrics_tokens: token });
			await running().box.advance(minuteMs);
		});
		afterAll(async () => {
			await stopMonitor(running());
			expect(monitorJobs(running())).toEqual([]);
		});

		test('a fault and its end are told in the room, and /voip says how long it has lasted', async () => {
			const { box, world, type } = running();
			await world.setFault(server, 'refuse');
			await box.advance(4 * minuteMs);
			expect(await type('agent', '/voip')).toMatch(/down for \d min/);
			expect(await type('admin', '/voip mute 2h moving house')).toContain('No alerts until');
			expect(await type('agent', '/voip')).toContain('muted by admin');
			expect(await type('admin', '/voip unmute')).toContain('Alerts are on again');
			await world.setFault(server, 'none');
			await box.advance(3 * minuteMs);
			expect(alertsIn(running())).toEqual([
				expect.stringMatching(/^🔴 Call server is down since/),
				expect.stringMatching(/^✅ Call server is up again/),
			]);
		});

		test('/voip history shows the outage, and a picture that can be decoded', async () => {
			expect(await running().type('admin', '/voip history call-server')).toMatch(
				/Last 24 hours: 1 outage\n✅ Call server up since/,
			);
			const { width, height } = decodePng(await pictureOf(running()));
			expect([width, height]).toEqual([720, 328]);
		});

		test('/voip trunks shows what Simotel has told', async () => {
			const { world, type } = running();
			expect(await world.sendTrunk({ trunk: 'line 1', state: 'Unavailable' })).toBe(200);
			expect(await type('admin', '/voip trunks')).toContain('line 1 unavailable');
		});

		test('Prometheus reads the last results', async () => {
			const { box } = running();
			const path = (await box.endpoints()).find((one) => one.endsWith('/metrics')) ?? '';
			const headers = { authorization: `Bearer ${token}` };
			const { status, body } = await box.call({ method: 'get', path, headers });
			expect(status).toBe(200);
			const up = readMetrics(body.toString()).find(({ name }) => name === 'voip_target_up');
			expect(up?.metrics.map(({ value }) => Number(value))).toEqual([1, 1, 1]);
			expect((await box.call({ method: 'get', path })).status).toBe(404);
		});
	});
}
