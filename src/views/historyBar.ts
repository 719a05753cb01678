import type { BeatState } from '../domain/history/beat';
import { type Slice, worstState } from '../domain/history/slices';
import type { Messages } from '../messages/en/english';

type Sign = BeatState | 'nothing';

const shapes: Readonly<Record<Sign, string>> = {
	up: '•',
	degraded: '!',
	down: '×',
	unknown: '?',
	nothing: '-',
};
const order = ['up', 'degraded', 'down', 'unknown', 'nothing'] as const;

const signOf = ({ tally }: Slice): Sign => (tally ? worstState(tally) : undefined) ?? 'nothing';

/** Returns one sign for each slice: the worst that was seen in it. */
export const barOf = (slices: readonly Slice[]): string =>
	slices.map((slice) => shapes[signOf(slice)]).join('');

/** Returns what the signs in these bars stand for. */
export function legendOf(
	bars: readonly (readonly Slice[])[],
	{ history, amounts }: Messages,
): string {
	const [first] = bars.flat();
	const used = new Set(bars.flat().map(signOf));
	const signs = order.filter((sign) => used.has(sign)).map((sign) => history.signs[sign]);
	return first ? history.legend(amounts.duration(first.to - first.from), signs.join(', ')) : '';
}

/** Returns the bar in words: how long which state was seen. */
export function courseOf(slices: readonly Slice[], { history, status }: Messages): string {
	const runs = slices.reduce<{ sign: Sign; ms: number }[]>((all, slice) => {
		const [sign, ms] = [signOf(slice), slice.to - slice.from];
		const last = all[all.length - 1];
		return last?.sign === sign
			? [...all.slice(0, -1), { sign, ms: last.ms + ms }]
			: [...all, { sign, ms }];
	}, []);
	const word = (sign: Sign): string =>
		sign === 'nothing' ? history.nothingRecorded : status.states[sign];
	return history.course(runs.map(({ sign, ms }) => history.span(word(sign), ms)).join(', '));
}
