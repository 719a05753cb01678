import type { AppUnderTest } from './startApp';

const hourMs = 3_600_000;

/** The hours of a day in which a server is down. */
export type Outage = { server: 'call-server' | 'management-server' | 'simotel'; hours: number[] };

/** Lets the monitor check every half hour for a number of hours, while servers break and are mended. */
export async function recordHours(
	{ box, world }: AppUnderTest,
	hours: number,
	outages: readonly Outage[] = [],
): Promise<void> {
	for (let hour = 0; hour < hours; hour++) {
		for (const outage of outages) {
			const isDown = outage.hours.includes(hour);
			if (isDown !== outage.hours.includes(hour - 1)) {
				await world.setFault(outage.server, isDown ? 'refuse' : 'none');
			}
		}
		// Its limit for each minute is by real time.
		world.forget();
		await box.advance(hourMs);
	}
}
