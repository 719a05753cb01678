import { drawAvailability } from './availabilityBar';
import { type Bitmap, type Box, createBitmap } from './bitmap';
import { drawLabel, labelHeight, labelWidth } from './label';
import { drawLatency, hasLatency, scaleOf } from './latencyLine';
import type { Period } from '../history/period';
import type { Slice } from '../history/slices';

/** Twice the size at which Rocket.Chat shows it. */
const size = { width: 720, height: 328 };
const margin = 24;
const inner = size.width - 2 * margin;
const bar: Box = { x: margin, y: margin, width: inner, height: 72 };
const plot: Box = { x: margin, y: 152, width: inner, height: 108 };

const starts: Readonly<Record<Period, string>> = {
	'24h': '-24 h',
	'7d': '-7 d',
	'30d': '-30 d',
	'90d': '-90 d',
};

/** The number of columns: half an hour, four hours, twelve hours and two days each. */
export const chartSlices: Readonly<Record<Period, number>> = {
	'24h': 48,
	'7d': 42,
	'30d': 60,
	'90d': 45,
};

const duration = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);

function drawCentred(bitmap: Bitmap, text: string, box: Box): void {
	const x = box.x + (box.width - labelWidth(text)) / 2;
	drawLabel(bitmap, text, { x, y: box.y + (box.height - labelHeight) / 2 }, 'text');
}

/** Returns the picture: what was up above, how long the answers took below, the oldest at the left. */
export function drawChart(slices: readonly Slice[], period: Period): Bitmap {
	const bitmap = createBitmap(size.width, size.height, 'background');
	drawAvailability(bitmap, slices, bar);
	if (!slices.some(({ tally }) => tally)) {
		drawCentred(bitmap, 'no data', bar);
	}
	drawLatency(bitmap, slices, plot);
	if (hasLatency(slices)) {
		const top = plot.y - labelHeight - 8;
		drawLabel(bitmap, duration(scaleOf(slices)), { x: margin, y: top }, 'text');
	}
	const y = plot.y + plot.height + 16;
	drawLabel(bitmap, starts[period], { x: margin, y }, 'text');
	drawLabel(bitmap, 'now', { x: size.width - margin - labelWidth('now'), y }, 'text');
	return bitmap;
}
