import type { DaysResults } from './monitor';
import type { EngineResults, Kind } from './results';

const kinds: Readonly<Record<Kind, string>> = {
	nothing: 'a null command',
	help: '/voip help',
	memory: '/voip from memory',
	asked: '/voip, every server asked',
};

/** Aligns columns: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
	const width = (column: number): number =>
		Math.max(...rows.map((cells) => (cells[column] ?? '').length));
	return rows
		.map((cells) =>
			cells
				.map((cell, column) => (column ? cell.padStart(width(column)) : cell.padEnd(width(column))))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const times = (value: number): string => `${value.toFixed(1)} ×`;

const answers = (results: readonly EngineResults[]): string =>
	aligned([
		['', ...results.flatMap(({ engine }) => [`${engine} p50`, '', 'p95', ''])],
		...(Object.keys(kinds) as Kind[]).map((kind) => [
			kinds[kind],
			...results.flatMap(({ answers: { [kind]: one } }) => [
				ms(one.p50),
				times(one.timesNull.p50),
				ms(one.p95),
				times(one.timesNull.p95),
			]),
		]),
	]);

const crossings = (results: readonly EngineResults[]): string =>
	aligned([
		['Calls across the sandbox', ...results.map(({ engine }) => engine), 'listed'],
		...(results[0]?.crossings ?? []).map(({ name, listed }, row) => [
			name,
			...results.map((one) => String(one.crossings[row]?.calls ?? '')),
			String(listed),
		]),
	]);

const atOnce = (results: readonly EngineResults[]): string =>
	aligned([
		['Everybody at once', 'engine', 'answered', 'p50', 'p99'],
		...results.flatMap(({ engine, atOnce: { nothing, voip } }) =>
			(
				[
					[kinds.nothing, nothing],
					['/voip', voip],
				] as const
			).map(([name, { answered, people, p50, p99 }]) => [
				name,
				engine,
				`${answered} of ${people}`,
				ms(p50),
				ms(p99),
			]),
		),
	]);

const beats = (results: readonly EngineResults[]): string =>
	aligned([
		['A check of the monitor', 'p50', 'p95', 'calls', 'beside its checks'],
		...results.map(({ engine, monitor: { beat } }) => [
			engine,
			ms(beat.p50),
			ms(beat.p95),
			String(beat.calls),
			String(beat.besideChecks),
		]),
	]);

const reads = {
	history: '/voip history',
	longHistory: '/voip history 90d',
	metrics: '/metrics',
} as const satisfies Partial<Record<keyof DaysResults, string>>;

const stored = (results: readonly EngineResults[]): string =>
	results
		.map(({ engine, monitor: { afterDays } }) =>
			aligned([
				[`Stored, ${engine}, p50`, ...afterDays.map(({ days }) => `${days} d`), 'last / first'],
				...(['history', 'longHistory', 'metrics'] as const).map((kind) => {
					const medians = afterDays.map(({ [kind]: { p50 } }) => p50);
					const ratio = (medians.at(-1) ?? NaN) / (medians[0] ?? NaN);
					return [reads[kind], ...medians.map(ms), times(ratio)];
				}),
			]),
		)
		.join('\n\n');

export const table = (results: readonly EngineResults[]): string =>
	[answers(results), crossings(results), atOnce(results), beats(results), stored(results)].join(
		'\n\n',
	);
