import { barOf, courseOf, legendOf } from './historyBar';
import { composeReply, own, type Part, type Picture, type Reply, small } from './reply';
import { joined, symbols } from './serverLine';
import { timeFor } from './time';
import type { Latency } from '../domain/history/latencyBuckets';
import type { Period } from '../domain/history/period';
import type { Slice } from '../domain/history/slices';
import type { Sums } from '../domain/history/sums';
import type { Target } from '../domain/target';
import type { Messages } from '../messages/en/english';
import { unmarked } from '../messages/markup';

/** What the target is like now: since when it is so, or since when it could not be checked. */
export type PresentState =
	| { readonly kind: 'known'; readonly state: 'up' | 'degraded' | 'down'; readonly since: number }
	| { readonly kind: 'blind' | 'not-checked'; readonly since: number };

export type TargetHistory = {
	readonly target: Target;
	/** Undefined if it was never checked. */
	readonly present: PresentState | undefined;
	readonly sums: Sums;
	readonly slices: readonly Slice[];
	/** Undefined if the address of the workspace is not known. */
	readonly pictureUrl: string | undefined;
};

export type HistoryAudience = { messages: Messages; now: number; utcOffset: number };

function stateLine({ target, present }: TargetHistory, audience: HistoryAudience): string {
	const { history, status, amounts } = audience.messages;
	const name = status.targets[target];
	if (!present) {
		return `${symbols.unknown} ${history.never(name)}`;
	}
	const time = timeFor(present.since, audience);
	const ago = amounts.roughly(Math.max(0, audience.now - present.since));
	if (present.kind === 'known') {
		const state = status.states[present.state];
		return `${symbols[present.state]} ${history.since(name, state, time, ago)}`;
	}
	const words = present.kind === 'blind' ? history.blind : history.notChecked;
	return `${symbols.unknown} ${history.since(name, words, time, ago)}`;
}

/** Never 100 if there was an outage, and never 0 if there was none. */
const percentText = (percent: number): string => String(Math.floor(percent * 100) / 100);

function latencyText(latency: Latency, { history, amounts }: Messages): string {
	const ms = amounts.amount(latency.ms, 'ms');
	return latency.kind === 'exact' ? ms : history.atMost(ms);
}

function sumLines({ sums }: TargetHistory, messages: Messages): string[] {
	const { history } = messages;
	const { availabilityPercent, outages, unknownMs, p50, p95 } = sums;
	if (availabilityPercent === undefined) {
		return [history.nothingKnown];
	}
	const length = history.outagesOf({ count: outages.count, ms: outages.totalMs });
	return [
		joined([history.available(percentText(availabilityPercent)), length]),
		unknownMs > 0 ? history.unknownFor(unknownMs) : '',
		p50 && p95 ? history.latency(latencyText(p50, messages), latencyText(p95, messages)) : '',
	].filter(Boolean);
}

/** Signs mean nothing where a picture is described. */
const withoutSigns = (line: string): string => unmarked(line).replace(/^[^\p{L}\p{N}]+/u, '');

function partsOf(
	one: TargetHistory,
	period: Period,
	audience: HistoryAudience,
): (Part | Picture)[] {
	const { messages } = audience;
	const { history, status } = messages;
	const lines = sumLines(one, messages);
	const state = stateLine(one, audience);
	const said = [...[state, ...lines].map(withoutSigns), courseOf(one.slices, messages)].join('. ');
	const altText = history.picture(status.targets[one.target], history.periods[period], said);
	return [
		own(state, history.bar(barOf(one.slices)), ...lines),
		...(one.pictureUrl ? [{ imageUrl: one.pictureUrl, altText }] : []),
	];
}

/** Says how many outages there were, and whether one lasts. */
function headingOf(all: readonly TargetHistory[], period: Period, { history }: Messages): string {
	const isKnown = all.some(({ sums }) => sums.availabilityPercent !== undefined);
	const count = all.reduce((sum, { sums }) => sum + sums.outages.count, 0);
	const isDown = all.some(({ present }) => present?.kind === 'known' && present.state === 'down');
	const calm = count > 0 ? symbols.degraded : symbols.up;
	const symbol = isKnown ? calm : symbols.unknown;
	const said = isKnown ? history.outages(count) : history.nothingKnown;
	return `${isDown ? symbols.down : symbol} ${history.heading(history.periods[period], said)}`;
}

/** Shows the past of each target: a bar, its sums, and a picture. */
export function historyView(
	all: readonly TargetHistory[],
	period: Period,
	audience: HistoryAudience,
): Reply {
	const { messages } = audience;
	const [first, ...more] = all.map((one) => partsOf(one, period, audience));
	const [top, ...rest] = first ?? [];
	const heading = headingOf(all, period, messages);
	const firstLines = top && 'lines' in top ? top.lines : [];
	return composeReply([
		own(heading, ...firstLines),
		...rest,
		...more.flat(),
		small(
			legendOf(
				all.map(({ slices }) => slices),
				messages,
			),
		),
	]);
}
