import type { TelephonyGeneration } from './standardWorkspace';
import type { Box } from '../engine/box';
import type { ServerName, World } from '../servers/world';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

type Outage = { server: ServerName; afterMinutes: number; minutes: number };

/** The outages of the day, the earliest one first. */
const outagesOf = (generation: TelephonyGeneration): Outage[] => [
	{
		server: generation === 'media-calls' ? 'sip-server' : 'call-server',
		afterMinutes: 9 * 60,
		minutes: 60,
	},
	{ server: 'simotel', afterMinutes: 10 * 60, minutes: 30 },
];

/** Seldom enough for a day to pass in two seconds. */
export const monitorSettings = { monitor_on: true, monitor_minutes: 30 };

/** For the time from now on: what happened before is told to nobody. */
export const alertSettings = { monitor_minutes: 15, monitor_room: [{ _id: 'support0000000001' }] };

/** Turns the clocks back to the beginning of the day. */
export const beginPastDay = (box: Box): Promise<void> => box.turnBack(dayMs);

/** Lets the day pass with two outages in it, while the monitor checks. It posts nothing, because it has no room yet. */
export async function passDay(
	box: Box,
	world: World,
	generation: TelephonyGeneration,
): Promise<void> {
	let passed = 0;
	const pass = async (minutes: number): Promise<void> => {
		passed += minutes * minuteMs;
		await box.advance(minutes * minuteMs);
	};
	for (const { server, afterMinutes, minutes } of outagesOf(generation)) {
		await pass(afterMinutes);
		await world.setFault(server, 'refuse');
		await pass(minutes);
		await world.setFault(server, 'none');
	}
	await box.advance(dayMs - passed);
	await world.settle();
	world.forget();
}
