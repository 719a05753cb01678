import type { CommandContext, Subcommand } from './commandContext';
import { endpointAddress, type ProvidedEndpoints } from './endpointAddress';
import { historyWords } from './historyWords';
import { chartPath, chartSegment } from '../domain/chart/chartAddress';
import { type MonitorState } from '../domain/history/monitorState';
import { needsWeeks, type Period, periodMs } from '../domain/history/period';
import { type History, readHistory } from '../domain/history/readHistory';
import { slicesOf } from '../domain/history/slices';
import { sumsOf } from '../domain/history/sums';
import { isCurrent } from '../domain/metrics/currentFacts';
import { type Target, targets } from '../domain/target';
import { createChartKeys } from '../platform/chartKeys';
import { createMonitorStore } from '../platform/monitorStore';
import { type PresentState, historyView } from '../views/historyView';
import { historyChoicesView, noHistoryView } from '../views/noHistoryView';
import type { Reply } from '../views/reply';

/** As many signs as fit on a line: of one hour, six hours, a day and three days. */
const barSlices: Readonly<Record<Period, number>> = { '24h': 24, '7d': 28, '30d': 30, '90d': 30 };

type HistoryContext = Pick<
	CommandContext,
	'words' | 'rights' | 'settings' | 'messages' | 'clock' | 'records' | 'history' | 'user'
>;

function presentState(
	{ watch }: MonitorState,
	target: Target,
	{ settings: { monitor }, clock }: HistoryContext,
): PresentState | undefined {
	const watched = watch.targets.find(({ name }) => name === target)?.watched;
	const last = watched?.last?.beat;
	if (!watched || !last) {
		return undefined;
	}
	if (!monitor.isOn || !isCurrent(last, monitor.everyMinutes, clock.now())) {
		return { kind: 'not-checked', since: last.at };
	}
	const { sight, known } = watched;
	if (sight?.kind === 'blind') {
		return { kind: 'blind', since: sight.since };
	}
	return known && { kind: 'known', ...known };
}

async function showHistory(context: HistoryContext, endpoints: ProvidedEndpoints): Promise<Reply> {
	const { settings, messages, clock, records, history: store, rights, user } = context;
	const words = historyWords(context.words);
	if (words.kind !== 'wanted') {
		const unknown = words.kind === 'unknown' ? words : undefined;
		return historyChoicesView(unknown?.word, unknown?.nearest, messages);
	}
	const { period } = words;
	const [hours, weeks, state, signer] = await Promise.all([
		store.hours(),
		needsWeeks(period) ? store.weeks() : [],
		createMonitorStore(records).state(),
		createChartKeys(records).signer(),
	]);
	const now = clock.now();
	const span = { from: now - periodMs(period), to: now };
	const history: History = readHistory(hours, weeks, span.from);
	const isRecorded = (target: Target): boolean =>
		history[target].length > 0 || presentState(state, target, context) !== undefined;
	const shown = words.target ? [words.target] : targets.filter(isRecorded);
	if (!shown.some(isRecorded)) {
		return noHistoryView({ isOn: settings.monitor.isOn, admin: rights.admin }, messages);
	}
	const all = shown.map((target) => {
		const segment = chartSegment({ target, period }, now, signer);
		return {
			target,
			present: presentState(state, target, context),
			sums: sumsOf(history[target], span),
			slices: slicesOf(history[target], span, barSlices[period]),
			pictureUrl: endpointAddress(endpoints, `${chartPath}/*`, segment, settings),
		};
	});
	return historyView(all, period, { messages, now, utcOffset: user.utcOffset });
}

/** `/voip history` shows what the monitor has recorded. It asks no server. */
export const historyCommand = (endpoints: ProvidedEndpoints): Subcommand => ({
	name: 'history',
	forAdmins: false,
	summaries: ({ help }) => [help.summaries.history],
	run: (context) => showHistory(context, endpoints),
});
