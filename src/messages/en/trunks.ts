import { code } from '../markup';

type Count = { count: number; all: number };

/** `/voip trunks`. */
export const trunks = {
	headings: {
		ok: ({ all }: Count) =>
			all === 1 ? 'Trunks: the one known is ok' : `Trunks: all ${all} are ok`,
		unavailable: ({ count, all }: Count) =>
			`Trunks: ${count} of ${all} ${count === 1 ? 'is' : 'are'} unavailable`,
		other: ({ count, all }: Count) =>
			`Trunks: ${count} of ${all} ${count === 1 ? 'has' : 'have'} an unknown state`,
		deactivated: ({ count, all }: Count) =>
			`Trunks: ${count} of ${all} ${count === 1 ? 'is' : 'are'} switched off in Simotel`,
		none: 'Trunks: no state is known yet',
	},
	states: {
		ok: 'ok',
		unavailable: 'unavailable',
		deactivated: 'switched off in Simotel',
		other: 'in a state that Simotel does not document',
	},
	line: (name: string, state: string, age: string) => `${name} ${state} · ${age} ago`,
	more: (count: number) => `and ${count} more`,
	untilFirst:
		'Simotel tells a state only when it changes: a trunk is unknown until its first event.',
	setUp: `${code('/voip ping setup')} shows what to enter in Simotel: tick Ping and TrunkNewState.`,
	noSimotel: 'Simotel is not set up.',
} as const;
