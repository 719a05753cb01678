import { bucketCount, bucketLimits } from './latencyBuckets';
import type { Tally } from './tally';

/** Says what the numbers of a line mean. It is stored in each record. */
export const tallyColumns = [
	'minutes between beats',
	'beats: up degraded down unknown',
	'ms: total highest',
	'outages, 1 if it begins down, 1 if it ends down',
	`answers within ms: ${bucketLimits.join(' ')} more`,
].join(' | ');

export function writeTallyLine(tally: Tally): string {
	return [
		[tally.every],
		[tally.up, tally.degraded, tally.down, tally.unknown],
		[tally.totalMs, tally.maxMs],
		[tally.outages, Number(tally.beginsDown), Number(tally.endsDown)],
		tally.buckets,
	]
		.map((numbers) => numbers.join(' '))
		.join('|');
}

const group = (size: number): string => Array.from({ length: size }, () => '(\\d{1,9})').join(' ');
const pattern = new RegExp(`^${[1, 4, 2, 3, bucketCount].map(group).join('\\|')}$`);

/** Returns undefined if the line cannot be read. */
export function readTallyLine(line: unknown): Tally | undefined {
	const found = typeof line === 'string' ? pattern.exec(line) : null;
	if (!found) {
		return undefined;
	}
	const [every = 1, up = 0, degraded = 0, down = 0, unknown = 0, totalMs = 0, maxMs = 0, ...rest] =
		found.slice(1).map(Number);
	const [outages = 0, begins, ends, ...buckets] = rest;
	return {
		every: Math.min(Math.max(1, every), 60),
		up,
		degraded,
		down,
		unknown,
		totalMs,
		maxMs,
		outages,
		beginsDown: begins === 1,
		endsDown: ends === 1,
		buckets,
	};
}
