/** Every number with a unit is written here, and every duration. */
type Unit = 'ms' | 's' | 'min' | 'h' | 'd' | '%';

const amount = (value: number, unit: Unit): string => `${value} ${unit}`;

const seconds = (ms: number): string => amount(Number((ms / 1000).toFixed(1)), 's');

/** The largest unit and the next one say enough. Units of zero are left out. */
function duration(ms: number): string {
	const all = Math.round(ms / 1000);
	const parts: [number, Unit][] = [
		[Math.floor(all / 86_400), 'd'],
		[Math.floor(all / 3600) % 24, 'h'],
		[Math.floor(all / 60) % 60, 'min'],
		[all % 60, 's'],
	];
	const first = parts.findIndex(([value]) => value > 0);
	const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2);
	return shown
		.filter(([value], index) => index === 0 || value > 0)
		.map(([value, unit]) => amount(value, unit))
		.join(' ');
}

/** For what goes on: seconds are out of date when they are read. */
const roughly = (ms: number): string => duration(ms >= 60_000 ? ms - (ms % 60_000) : ms);

const minuteMs = 60_000;

/** For what is known to a few seconds only. */
const toTheMinute = (ms: number): string =>
	duration(ms < minuteMs ? ms : Math.round(ms / minuteMs) * minuteMs);

/** For how long something waits: never less than it does, and without seconds where minutes say enough. */
const atLeast = (ms: number): string =>
	duration(ms <= 2 * minuteMs ? Math.ceil(ms / 1000) * 1000 : Math.ceil(ms / minuteMs) * minuteMs);

/** For how long ago something was. */
const ago = (ms: number): string => (ms <= 2 * minuteMs ? duration(ms) : toTheMinute(ms));

export const amounts = { amount, seconds, duration, roughly, toTheMinute, atLeast, ago } as const;
