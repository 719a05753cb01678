import type { BeatState } from './beat';
import { hourMs } from './beatLine';
import type { HistoryHour } from './readHistory';
import { type Tally, tallyOf } from './tally';
import { addTallies, type Span } from './within';

/** One column of a bar or a picture. `tally` is undefined where there was no beat. */
export type Slice = Span & { readonly tally: Tally | undefined };

/** A beat, or an hour whose beats are gone, with the time that it stands for. */
type Piece = Span & { readonly tally: Tally };

const piecesOf = (hour: HistoryHour): Piece[] =>
	hour.kind === 'tally'
		? [{ from: hour.hour, to: hour.hour + hourMs, tally: hour.tally }]
		: hour.beats.map((beat) => ({
				from: beat.at,
				to: beat.at + hour.every * 60_000,
				tally: tallyOf([beat], hour.every),
			}));

/** Returns the span in equal slices. A slice without a beat shows the beat before, if that stands for half of it. */
export function slicesOf(history: readonly HistoryHour[], span: Span, count: number): Slice[] {
	const size = (span.to - span.from) / count;
	const pieces = history
		.flatMap(piecesOf)
		.filter(({ from, to }) => to > span.from && from < span.to);
	const inside = new Map<number, Piece[]>();
	for (const piece of pieces) {
		const index = Math.max(0, Math.floor((piece.from - span.from) / size));
		inside.set(index, [...(inside.get(index) ?? []), piece]);
	}
	let last: Piece | undefined;
	return Array.from({ length: count }, (_, index) => {
		const from = span.from + index * size;
		const own = inside.get(index) ?? (last && last.to > from + size / 2 ? [last] : []);
		last = own[own.length - 1] ?? last;
		const tally = own.length > 0 ? addTallies(own.map((piece) => piece.tally)) : undefined;
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
