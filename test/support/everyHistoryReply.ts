import { type Beat, beatFrom } from '../../src/domain/history/beat';
import { type Period, periodMs, periods } from '../../src/domain/history/period';
import type { HistoryHour } from '../../src/domain/history/readHistory';
import { slicesOf } from '../../src/domain/history/slices';
import { sumsOf } from '../../src/domain/history/sums';
import { tallyOf } from '../../src/domain/history/tally';
import { trunkStates } from '../../src/domain/trunks/trunkEvent';
import type { TrunkRow } from '../../src/domain/trunks/trunkList';
import type { Messages } from '../../src/messages/en/english';
import { historyView, type PresentState, type TargetHistory } from '../../src/views/historyView';
import { historyChoicesView, noHistoryView } from '../../src/views/noHistoryView';
import type { Reply } from '../../src/views/reply';
import { trunksView } from '../../src/views/trunksView';

const hourMs = 3_600_000;

/** Beats at each half hour, in these states, the last of them before `now`. */
export function hoursOf(states: readonly Beat['state'][], now: number): HistoryHour[] {
	const beats = states.map((state, index) =>
		beatFrom(now - (states.length - index) * (hourMs / 2), state, 40 + index, ''),
	);
	return beats.map((beat) => ({
		kind: 'beats',
		hour: Math.floor(beat.at / hourMs) * hourMs,
		every: 30,
		beats: [beat],
	}));
}

/** The same, of which only the sums are left. */
const summedUp = (hours: readonly HistoryHour[]): HistoryHour[] =>
	hours.map((hour) =>
		hour.kind === 'tally'
			? hour
			: { kind: 'tally', hour: hour.hour, tally: tallyOf(hour.beats, hour.every) },
	);

export function targetHistory(
	hours: readonly HistoryHour[],
	period: Period,
	now: number,
	present?: PresentState,
): TargetHistory {
	const span = { from: now - periodMs(period), to: now };
	return {
		target: 'call-server',
		present,
		sums: sumsOf(hours, span),
		slices: slicesOf(hours, span, 24),
		pictureUrl: 'https://chat.example.com/chart.png',
	};
}

/** Returns what `/voip history` and `/voip trunks` reply. */
export function everyHistoryReply(
	text: string,
	{ messages, now }: { messages: Messages; now: number },
): Reply[] {
	const reader = { messages, now, utcOffset: 2 };
	const mixed = hoursOf(['up', 'down', 'down', 'unknown', 'degraded', 'up', 'down', 'up'], now);
	const since = now - 720_000;
	const presents: (PresentState | undefined)[] = [
		...(['up', 'degraded', 'down'] as const).map(
			(state): PresentState => ({ kind: 'known', state, since }),
		),
		{ kind: 'blind', since },
		{ kind: 'not-checked', since },
		undefined,
	];
	const pasts = [[], hoursOf(['up'], now), hoursOf(['unknown'], now), mixed, summedUp(mixed)];
	const rows: TrunkRow[] = trunkStates.flatMap((state) =>
		Array.from({ length: 11 }, () => ({
			...{ name: text, state, date: now, receivedAt: now, ageMs: 90_000 },
		})),
	);
	return [
		...periods.map((period) => historyView([targetHistory(mixed, period, now)], period, reader)),
		...pasts.map((hours) => historyView([targetHistory(hours, '24h', now)], '24h', reader)),
		...presents.map((present) =>
			historyView([targetHistory(mixed, '24h', now, present)], '24h', reader),
		),
		...[true, false].flatMap((isOn) =>
			[true, false].map((admin) => noHistoryView({ isOn, admin }, messages)),
		),
		historyChoicesView(text, '24h', messages),
		historyChoicesView(undefined, undefined, messages),
		...[[], rows.slice(0, 1), rows].flatMap((some) =>
			[true, false].map((watched) => trunksView(some, { watched, messages })),
		),
	];
}
