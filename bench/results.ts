import { noTimes, timeAnswers, type Times } from './answers';
import { type AtOnce, timeAtOnce } from './atOnce';
import { countCrossings, expectedCrossings, total } from './crossings';
import { type Figures, figuresOf, multiples } from './figures';
import { measureMonitor, type MonitorResults } from './monitor';
import { room, type Site } from './site';

export type Kind = keyof Times;
type Answered = Figures & { timesNull: { p50: number; p95: number } };
type Counted = { name: string; calls: number; listed: number };
export type EngineResults = {
	engine: string;
	answers: Record<Kind, Answered>;
	crossings: Counted[];
	atOnce: { voip: AtOnce; nothing: AtOnce };
	monitor: MonitorResults;
};

const installations = 6;

async function count(site: Site): Promise<Counted[]> {
	const counted: Counted[] = [];
	for (const row of expectedCrossings) {
		await site.renew();
		const calls = total(await countCrossings(site.voip, room, row));
		counted.push({ name: row.name, calls, listed: total(row.calls) });
	}
	return counted;
}

function answersOf(times: Times): EngineResults['answers'] {
	const nothing = figuresOf(times.nothing);
	const of = (kind: Kind): Answered => {
		const figures = figuresOf(times[kind]);
		if (figures.samples === 0) {
			throw new Error(`no answer of the kind "${kind}" was timed`);
		}
		return { ...figures, timesNull: multiples(figures, nothing) };
	};
	return { nothing: of('nothing'), help: of('help'), memory: of('memory'), asked: of('asked') };
}

/** Measures all engines in one run. They take turns, so that other load on the machine affects all alike. */
export async function measure(
	sites: readonly Site[],
	say: (what: string) => void,
): Promise<EngineResults[]> {
	const timed = sites.map((site) => ({ site, times: noTimes() }));
	for (let installation = 1; installation <= installations; installation++) {
		say(`answers, installation ${installation} of ${installations}`);
		for (const { site, times } of timed) {
			await timeAnswers(site, times);
		}
	}
	const results: EngineResults[] = [];
	for (const { site, times } of timed) {
		say(`${site.engine}: everybody at once, and calls across the sandbox`);
		const atOnce = await timeAtOnce(site);
		const crossings = await count(site);
		say(`${site.engine}: the monitor, and its history of up to 90 days`);
		const monitor = await measureMonitor(site);
		results.push({ engine: site.engine, answers: answersOf(times), crossings, atOnce, monitor });
	}
	return results;
}
