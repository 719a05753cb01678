import type { Beat, BeatState } from './beat';
import { hourMs } from './beatLine';
import type { HistoryHour } from './readHistory';
import { type Tally, tallyOf } from './tally';
import { addTallies, type Span } from './within';

/** One column of a bar or a picture. `tally` is undefined where there was no beat. */
export type Slice = Span & { readonly tally: Tally | undefined };

/** The beats of an hour in one slice, or an hour whose beats are gone, with the time that they stand for. */
type Piece = Span & { readonly tally: Tally; readonly last: Tally };

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
	const groups = new Map<number, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) {
			group.push(item);
		} else {
			groups.set(key, [item]);
		}
	}
	return groups;
}

function pieceOf(beats: readonly Beat[], every: number): Piece[] {
	const [first, last] = [beats[0], beats[beats.length - 1]];
	if (!first || !last) {
		return [];
	}
	const tally = tallyOf(beats, every);
	return [{ from: first.at, to: last.at + every * 60_000, tally, last: tallyOf([last], every) }];
}

/** Returns the pieces of an hour that lie in the span at least in part. */
function piecesOf(hour: HistoryHour, span: Span, indexOf: (at: number) => number): Piece[] {
	const isInside = (from: number, ms: number): boolean => from + ms > span.from && from < span.to;
	if (hour.kind === 'tally') {
		const { hour: from, tally } = hour;
		return isInside(from, hourMs) ? [{ from, to: from + hourMs, tally, last: tally }] : [];
	}
	const { every } = hour;
	const beats = hour.beats.filter(({ at }) => isInside(at, every * 60_000));
	return [...groupBy(beats, ({ at }) => indexOf(at)).values()].flatMap((group) =>
		pieceOf(group, every),
	);
}

/** Returns the span in equal slices. A slice without a beat shows the beat before, if that stands for half of it. */
export function slicesOf(history: readonly HistoryHour[], span: Span, count: number): Slice[] {
	const size = (span.to - span.from) / count;
	const indexOf = (at: number): number => Math.max(0, Math.floor((at - span.from) / size));
	const pieces = history.flatMap((hour) => piecesOf(hour, span, indexOf));
	const inside = groupBy(pieces, ({ from }) => indexOf(from));
	let last: Piece | undefined;
	return Array.from({ length: count }, (_, index) => {
		const from = span.from + index * size;
		const own = inside.get(index) ?? [];
		const before = last && last.to > from + size / 2 ? [last.last] : [];
		const tallies = own.length > 0 ? own.map(({ tally }) => tally) : before;
		last = own[own.length - 1] ?? last;
		const tally = tallies.length > 0 ? addTallies(tallies) : undefined;
		return { from, to: from + size, tally };
	});
}

/** Returns the worst known state, or unknown if none is known. */
export function worstState({ up, degraded, down, unknown }: Tally): BeatState | undefined {
	if (down > 0) {
		return 'down';
	}
	if (degraded > 0) {
		return 'degraded';
	}
	if (up > 0) {
		return 'up';
	}
	return unknown > 0 ? 'unknown' : undefined;
}
