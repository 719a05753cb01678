import { type Bitmap, type Box, fill, hatch } from './bitmap';
import type { Slice } from '../history/slices';
import { knownBeats, type Tally } from '../history/tally';

/** A short outage in a long slice is still seen. */
const minPart = 0.25;

const partOf = (count: number, all: number): number =>
	count === 0 ? 0 : Math.max(minPart, count / all);

/** Draws one column: what was down at the bottom, what was degraded above it. */
function drawColumn(bitmap: Bitmap, tally: Tally, box: Box): void {
	const known = knownBeats(tally);
	if (known === 0) {
		fill(bitmap, box, 'unknown');
		hatch(bitmap, box, 'unknownMark');
		return;
	}
	fill(bitmap, box, 'up');
	const down = Math.round(partOf(tally.down, known) * box.height);
	const degraded = Math.round(
		Math.min(partOf(tally.degraded, known) * box.height, box.height - down),
	);
	const bottom = box.y + box.height;
	fill(bitmap, { ...box, y: bottom - down - degraded, height: degraded }, 'degraded');
	const downBox = { ...box, y: bottom - down, height: down };
	fill(bitmap, downBox, 'down');
	hatch(bitmap, downBox, 'downMark');
}

export const gap = 2;

/** Returns where the column of a slice is drawn. */
export function columnOf(box: Box, index: number, count: number): Box {
	const left = box.x + Math.floor((index * box.width) / count);
	const right = box.x + Math.floor(((index + 1) * box.width) / count);
	return { ...box, x: left, width: right - left - gap };
}

export function drawAvailability(bitmap: Bitmap, slices: readonly Slice[], box: Box): void {
	fill(bitmap, box, 'empty');
	slices.forEach(({ tally }, index) => {
		if (tally) {
			drawColumn(bitmap, tally, columnOf(box, index, slices.length));
		}
	});
}
