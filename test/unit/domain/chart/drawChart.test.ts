import { deflateSync } from 'node:zlib';

import { crc32 } from '../../../../src/domain/chart/crc32';
import { chartSlices, drawChart } from '../../../../src/domain/chart/drawChart';
import { palette } from '../../../../src/domain/chart/palette';
import { encodePng } from '../../../../src/domain/chart/png';
import { type Beat, beatFrom, type BeatState } from '../../../../src/domain/history/beat';
import { hourMs, hourOf } from '../../../../src/domain/history/beatLine';
import { periodMs, periods } from '../../../../src/domain/history/period';
import type { HistoryHour } from '../../../../src/domain/history/readHistory';
import { slicesOf } from '../../../../src/domain/history/slices';
import { colourAt, decodePng } from '../../../support/decodePng';

const now = Date.UTC(2026, 10, 21, 20);
const from = now - periodMs('24h');

/** One beat every half hour, as the picture has a column for each. */
function hoursOf(states: readonly BeatState[], ms = 40): HistoryHour[] {
	const beats = states.map((state, at): Beat => beatFrom(from + (at * hourMs) / 2, state, ms, ''));
	return [...new Set(beats.map(({ at }) => hourOf(at)))].map((hour) => ({
		kind: 'beats',
		hour,
		every: 30,
		beats: beats.filter(({ at }) => hourOf(at) === hour),
	}));
}

function draw(hours: HistoryHour[]) {
	const slices = slicesOf(hours, { from, to: now }, chartSlices['24h']);
	return decodePng(encodePng(drawChart(slices, '24h'), (data) => deflateSync(data)));
}

const repeat = (count: number, state: BeatState): BeatState[] =>
	Array.from({ length: count }, () => state);

/** Near the bottom of the bar, in the middle of a column of 14 pixels, and not on a stripe. */
const barColours = (hours: HistoryHour[], columns: readonly number[]): string[] => {
	const picture = draw(hours);
	return columns.map((column) => {
		const left = 24 + column * 14;
		const plain = [0, 1, 2, 3, 4, 5, 6, 7].find((x) => (left + x + 90) % 8 >= 3) ?? 0;
		return colourAt(picture, left + plain, 90);
	});
};

describe('the picture', () => {
	test('is 720 pixels wide, landscape, and not transparent', () => {
		const picture = draw([]);
		expect(picture.width).toBe(720);
		expect(picture.height).toBeLessThan(400);
		expect(colourAt(picture, 0, 0)).toBe(palette.background);
		expect(picture.data.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
	});

	test('shows each state in its colour, the oldest at the left', () => {
		const states = [
			...repeat(12, 'unknown'),
			...repeat(12, 'up'),
			...repeat(12, 'degraded'),
			...repeat(11, 'down'),
		];
		expect(barColours(hoursOf(states), [0, 11, 12, 23, 24, 35, 36, 46, 47])).toEqual([
			palette.unknown,
			palette.unknown,
			palette.up,
			palette.up,
			palette.degraded,
			palette.degraded,
			palette.down,
			palette.down,
			palette.empty,
		]);
	});

	test('shows one beat', () => {
		const hours = hoursOf([...repeat(1, 'up')]);
		expect(barColours(hours, [0, 1])).toEqual([palette.up, palette.empty]);
	});

	test('shows a short outage in a column that is up', () => {
		const beats = Array.from({ length: 30 }, (_, at) =>
			beatFrom(from + at * 60_000, at === 4 ? 'down' : 'up', 40, ''),
		);
		expect(barColours([{ kind: 'beats', hour: from, every: 1, beats }], [0])).toEqual([
			palette.down,
		]);
	});

	test('shows latency as a height, against a round limit', () => {
		const picture = draw(hoursOf(repeat(48, 'up'), 75));
		const column = Array.from({ length: 108 }, (_, y) => colourAt(picture, 200, 152 + y));
		const top = column.indexOf(palette.line);
		// 75 of 100 ms: a quarter of the height is above the line, which is three pixels thick.
		expect(top + 1).toBe(108 / 4);
	});

	test.each(periods)('can be drawn for %s', (period) => {
		const slices = slicesOf([], { from: now - periodMs(period), to: now }, chartSlices[period]);
		expect(decodePng(encodePng(drawChart(slices, period), (data) => deflateSync(data))).width).toBe(
			720,
		);
		expect(slices).toHaveLength(chartSlices[period]);
	});
});

test('the checksum is the one of PNG', () => {
	expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
});
