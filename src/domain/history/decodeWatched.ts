import { field, textField } from '../json';
import { beatFrom, beatStates } from './beat';
import {
	levels,
	notWatchedYet,
	type Observation,
	type Run,
	type Told,
	type ToldLevel,
	type Watched,
} from './watched';

const number = (value: unknown, name: string): number | undefined => {
	const found = field(value, name);
	return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

const run = (value: unknown): Run => ({
	count: number(value, 'count') ?? 0,
	since: number(value, 'since') ?? 0,
});

function toldLevel(value: unknown): ToldLevel {
	const level = levels.find((known) => known === field(value, 'level'));
	const [at, since] = [number(value, 'at'), number(value, 'since')];
	return level === undefined || level === 'well' || at === undefined || since === undefined
		? { level: 'well' }
		: { level, at, since };
}

function told(value: unknown): Told {
	const certificate = field(value, 'certificate');
	const [days, at] = [number(certificate, 'days'), number(certificate, 'at')];
	return {
		level: toldLevel(field(value, 'level')),
		blind: number(value, 'blind'),
		certificate: days === undefined || at === undefined ? undefined : { days, at },
	};
}

function known(value: unknown): Watched['known'] {
	const state = beatStates.find((word) => word === field(value, 'state'));
	const since = number(value, 'since');
	return state === undefined || state === 'unknown' || since === undefined
		? undefined
		: { state, since };
}

function sight(value: unknown): Watched['sight'] {
	const since = number(value, 'since');
	const kind = field(value, 'kind');
	return since !== undefined && (kind === 'sees' || kind === 'blind') ? { kind, since } : undefined;
}

function last(value: unknown): Observation | undefined {
	const beat = field(value, 'beat');
	const state = beatStates.find((word) => word === field(beat, 'state'));
	const [at, ms] = [number(beat, 'at'), number(beat, 'ms')];
	const why = textField(beat, 'proof') ?? textField(beat, 'problem') ?? '';
	return state === undefined || at === undefined || ms === undefined
		? undefined
		: { beat: beatFrom(at, state, ms, why), certificateDays: number(value, 'certificateDays') };
}

/** Returns the stored state. What cannot be read starts from nothing. */
export function decodeWatched(stored: unknown): Watched {
	const runs = field(stored, 'runs');
	return {
		runs: {
			failing: run(field(runs, 'failing')),
			down: run(field(runs, 'down')),
			well: run(field(runs, 'well')),
			notDown: run(field(runs, 'notDown')),
		},
		level: levels.find((level) => level === field(stored, 'level')) ?? notWatchedYet.level,
		faultSince: number(stored, 'faultSince'),
		sight: sight(field(stored, 'sight')),
		known: known(field(stored, 'known')),
		told: told(field(stored, 'told')),
		last: last(field(stored, 'last')),
		beats: number(stored, 'beats') ?? 0,
	};
}
