import { callsOf } from './crossings';
import { type Figures, figuresOf } from './figures';
import { type Site, typed } from './site';
import { recordsOfDays, replaceRecords } from './storedDays';
import type { Box } from '../workspace/engine/box';

const minuteMs = 60_000;
const beats = 30;
const rounds = 4;
const answersInRound = 5;
const token = 'a-token-for-the-benchmark';

const storedDays = [1, 30, 90] as const;
/** `besideChecks`: the most calls of a beat that `/voip` does not make for the same checks. */
type BeatResults = Figures & { calls: number; besideChecks: number };
type Read = 'history' | 'longHistory' | 'metrics';
export type DaysResults = { days: number } & Record<Read, Figures>;
export type MonitorResults = { beat: BeatResults; afterDays: DaysResults[] };

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

const replyCalls = 2;

async function measureBeats(site: Site): Promise<BeatResults> {
	const { voip } = site;
	await typed(voip, 'admin', '/voip');
	await voip.advance(4000);
	const checks = (await callsOf(voip, () => typed(voip, 'admin', '/voip'))) - replyCalls;
	await voip.saveSetting('monitor_on', true);
	await voip.advance(minuteMs);
	const times: number[] = [];
	const calls: number[] = [];
	for (let beat = 0; beat < beats; beat++) {
		site.forgetRequests();
		calls.push(
			await callsOf(voip, async () => times.push(await timed(() => voip.advance(minuteMs)))),
		);
	}
	const most = Math.max(...calls);
	return { ...figuresOf(times), calls: most, besideChecks: most - checks };
}

async function readMetrics(box: Box): Promise<void> {
	const path = (await box.endpoints()).find((one) => one.endsWith('/metrics')) ?? '';
	const headers = { authorization: `Bearer ${token}` };
	const { status } = await box.call({ method: 'get', path, headers });
	if (status !== 200) {
		throw new Error(`metrics: ${status}`);
	}
}

/** The numbers of days take turns, so that other load on the machine affects all alike. */
async function measureDays(site: Site): Promise<DaysResults[]> {
	const { voip } = site;
	await voip.saveSetting('metrics_tokens', token);
	const reads: Record<Read, () => Promise<unknown>> = {
		history: () => typed(voip, 'agent', '/voip history'),
		longHistory: () => typed(voip, 'agent', '/voip history 90d'),
		metrics: () => readMetrics(voip),
	};
	const kinds = ['history', 'longHistory', 'metrics'] as const;
	const all = storedDays.map((days) => ({
		days,
		records: recordsOfDays(days, voip.now()),
		times: { history: [], longHistory: [], metrics: [] } as Record<Read, number[]>,
	}));
	for (let round = 0; round < rounds; round++) {
		for (const { records, times } of all) {
			replaceRecords(voip, records);
			site.forgetRequests();
			await voip.advance(minuteMs);
			for (const kind of kinds) {
				await reads[kind]();
				for (let answer = 0; answer < answersInRound; answer++) {
					times[kind].push(await timed(reads[kind]));
				}
			}
		}
	}
	return all.map(({ days, times }) => ({
		days,
		history: figuresOf(times.history),
		longHistory: figuresOf(times.longHistory),
		metrics: figuresOf(times.metrics),
	}));
}

/** Measures a check of the monitor, and what reads its results after 1, 30 and 90 days. */
export async function measureMonitor(site: Site): Promise<MonitorResults> {
	await site.renew();
	const beat = await measureBeats(site);
	return { beat, afterDays: await measureDays(site) };
}
