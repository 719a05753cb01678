import { bold, code } from '../markup';
import { amounts } from './amounts';
import { inAppSettings } from './settingPlaces';

type Outages = { count: number; ms: number };

/** `/voip history`. */
export const history = {
	periods: {
		'24h': 'Last 24 hours',
		'7d': 'Last 7 days',
		'30d': 'Last 30 days',
		'90d': 'Last 90 days',
	},
	heading: (period: string, said: string) => bold(`${period}: ${said}`),
	outages: (count: number) => {
		if (count === 0) {
			return 'no outage';
		}
		return count === 1 ? '1 outage' : `${count} outages`;
	},
	nothingKnown: 'nothing is known',
	/** The state now. `time` is when it began, and `ago` how long that is. */
	since: (name: string, state: string, time: string, ago: string) =>
		`${bold(name)} ${state} since ${time} (${ago})`,
	blind: 'cannot be checked',
	notChecked: 'not checked',
	never: (name: string) => `${bold(name)} not checked yet`,
	available: (percent: string) => `${percent} % available`,
	outagesOf: ({ count, ms }: Outages) => {
		if (count === 0) {
			return history.outages(0);
		}
		const long = amounts.duration(ms);
		return `${history.outages(count)}, ${long}${count === 1 ? '' : ' in all'}`;
	},
	unknownFor: (ms: number) => `unknown for ${amounts.duration(ms)}, not in the percentage`,
	latency: (p50: string, p95: string) => `answers within ${p50} (p50), ${p95} (p95)`,
	atMost: (ms: string) => `≤ ${ms}`,
	bar: (signs: string) => code(signs),
	/** What the signs of a bar stand for. A sign never stands on a line without its word. */
	signs: {
		up: '•\u00a0up',
		degraded: '!\u00a0degraded',
		down: '×\u00a0down',
		unknown: '?\u00a0unknown',
		nothing: '-\u00a0nothing recorded',
	},
	legend: (each: string, signs: string) => `Each sign is ${each}, the oldest at the left: ${signs}`,
	/** For those who cannot see the picture. */
	picture: (name: string, period: string, said: string) =>
		`${name}, ${period.toLowerCase()}. ${said}`,
	course: (spans: string) => `Oldest first: ${spans}.`,
	span: (state: string, ms: number) => `${state} ${amounts.duration(ms)}`,
	nothingRecorded: 'nothing recorded',
	none: {
		heading: '⚪ *There is no history yet.*',
		forAgents: 'The monitor makes it. An admin can switch it on.',
		next: `switch on the monitor ${inAppSettings('monitor')}: it checks again and again and keeps the results`,
		soon: 'The monitor is on: its first results come within minutes.',
	},
	unknown: (word: string, nearest: string | undefined) =>
		`${word} is no server and no period.${nearest ? ` Did you mean ${nearest}?` : ''}`,
	twice: 'One server and one period at a time.',
	choices: (servers: string, periods: string) =>
		`Type ${code('/voip history')}, and after it a server (${servers}), a period (${periods}), or both.`,
} as const;
