import { columnOf, gap } from './availabilityBar';
import { type Bitmap, type Box, fill } from './bitmap';
import type { Slice } from '../history/slices';

/** Returns the mean latency (ms) of the slice, or undefined if nothing answered in it. */
function meanOf({ tally }: Slice): number | undefined {
	const answered = tally ? tally.up + tally.degraded : 0;
	return tally && answered > 0 ? tally.totalMs / answered : undefined;
}

/** Returns the next of 10, 20, 50, 100, 200, 500 … above the highest mean. */
export function scaleOf(slices: readonly Slice[]): number {
	const highest = Math.max(10, ...slices.map((slice) => meanOf(slice) ?? 0));
	const power = 10 ** Math.floor(Math.log10(highest));
	return [1, 2, 5, 10].map((step) => step * power).find((limit) => limit >= highest) ?? highest;
}

export const hasLatency = (slices: readonly Slice[]): boolean =>
	slices.some((slice) => meanOf(slice) !== undefined);

/** Draws the mean latency of each slice, with a gap where nothing answered. */
export function drawLatency(bitmap: Bitmap, slices: readonly Slice[], box: Box): void {
	const limit = scaleOf(slices);
	const bottom = box.y + box.height;
	const columns = slices.map((slice, index) => {
		const mean = meanOf(slice);
		const { x, width } = columnOf(box, index, slices.length);
		const y = mean === undefined ? undefined : bottom - (mean / limit) * box.height;
		return { x, width: width + gap, y };
	});
	for (const { x, width, y } of columns) {
		if (y !== undefined) {
			fill(bitmap, { x, y, width, height: bottom - y }, 'area');
		}
	}
	for (const y of [box.y, box.y + box.height / 2, bottom]) {
		fill(bitmap, { x: box.x, y: y - 1, width: box.width, height: 2 }, 'grid');
	}
	columns.forEach(({ x, width, y }, index) => {
		if (y !== undefined) {
			const before = columns[index - 1]?.y ?? y;
			fill(
				bitmap,
				{ x, y: Math.min(before, y) - 1, width: 3, height: Math.abs(before - y) + 3 },
				'line',
			);
			fill(bitmap, { x, y: y - 1, width, height: 3 }, 'line');
		}
	});
}
