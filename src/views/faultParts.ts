import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { others, own, type Part } from './reply';
import { type Audience, faultLine, serverName } from './serverLine';
import type { Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import { rankOf } from '../domain/worstState';

/** What a view adds to a fault: to its first line, between that and the next step, and after that step. */
export type FaultDetails = (verdict: Verdict) => {
	beside: readonly string[];
	below: readonly string[];
	after: readonly string[];
};

const noDetails: FaultDetails = () => ({ beside: [], below: [], after: [] });

/** Tells admins why a question was not asked now, and when it will be. */
export function heldBackLines({ heldBack }: Verdict, { messages, now }: Audience): string[] {
	if (!heldBack) {
		return [];
	}
	const { askedAgain } = messages.status;
	const { nextAt } = heldBack;
	return nextAt === undefined
		? [askedAgain.changed]
		: [askedAgain.in(messages.amounts.atLeast(Math.max(1000, nextAt - now)))];
}

/** Tells the same in short, and once for all servers to which it applies. */
export function heldBackTogether(
	verdicts: readonly Verdict[],
	{ messages, admin, now }: Audience,
): string[] {
	const { status, amounts } = messages;
	const names = new Map<string, string[]>();
	for (const verdict of verdicts) {
		if (admin && verdict.heldBack && verdict.state !== 'up') {
			const { nextAt } = verdict.heldBack;
			const span = nextAt === undefined ? '' : amounts.atLeast(Math.max(1000, nextAt - now));
			names.set(span, [...(names.get(span) ?? []), serverName(verdict, messages)]);
		}
	}
	const { namesChanged, namesIn } = status.askedAgain;
	return [...names].map(([span, all]) =>
		span === '' ? namesChanged(all.join(', ')) : namesIn(all.join(', '), span),
	);
}

/** Returns one list of verdicts for each distinct fault, the worst first. */
function grouped(verdicts: readonly Verdict[], linesOf: (one: Verdict) => string): Verdict[][] {
	const faults = verdicts
		.filter(({ state }) => state !== 'up')
		.sort((one, other) => rankOf(one) - rankOf(other));
	const groups = new Map<string, Verdict[]>();
	for (const verdict of faults) {
		const key = linesOf(verdict);
		groups.set(key, [...(groups.get(key) ?? []), verdict]);
	}
	return [...groups.values()];
}

/** Returns the lines of each fault. Equal faults are told once, with one next step. */
export function faultGroups(
	verdicts: readonly Verdict[],
	audience: Audience,
	details: FaultDetails = noDetails,
): string[][] {
	const { messages, admin } = audience;
	const belowOf = (verdict: Verdict): string[] =>
		verdict.state === 'up'
			? []
			: [
					...details(verdict).below,
					...(admin ? [nextStepOf(verdict.problem, messages)] : []),
					...details(verdict).after,
				];
	const linesOf = (verdict: Verdict): string =>
		verdict.state === 'up'
			? ''
			: [verdict.state, causeOf(verdict.problem, messages), ...belowOf(verdict)].join('\n');
	return grouped(verdicts, linesOf).map((group) => {
		const [first] = group;
		return first ? [faultLine(group, audience, details(first).beside), ...belowOf(first)] : [];
	});
}

/** Tells an agent whom to tell of a fault. */
export function tellPart({ messages, contact }: Pick<Audience, 'messages' | 'contact'>): Part {
	const { tell } = messages.status;
	const named = foreignText(contact ?? '', 200);
	return named ? others(tell.contact(named)) : own(tell.anAdmin);
}

/** Tells an agent whom to tell if something is wrong. */
export const tellParts = (verdicts: readonly Verdict[], audience: Audience): Part[] =>
	audience.admin || verdicts.every(({ state }) => state === 'up') ? [] : [tellPart(audience)];

/** Rocket.Chat's own check of a server that is down often gets no answer in time. */
const isExplained = ({ code }: Problem, state: Verdict['state']): boolean =>
	code === 'workspace-unreachable' && state !== 'up';

/** Tells admins once why Rocket.Chat could not tell of servers that were checked directly, and what to do about it. */
export function apiProblemParts(
	verdicts: readonly Verdict[],
	{ messages, admin }: Audience,
): Part[] {
	if (!admin) {
		return [];
	}
	const told = verdicts.map((verdict) => (verdict.state === 'up' ? '' : verdict.problem.code));
	const lines = verdicts.flatMap(({ apiProblem, state }) =>
		apiProblem && !told.includes(apiProblem.code) && !isExplained(apiProblem, state)
			? [
					[
						messages.status.instead(causeOf(apiProblem, messages)),
						nextStepOf(apiProblem, messages),
					].join('\n'),
				]
			: [],
	);
	return [...new Set(lines)].map((text) => own(...text.split('\n')));
}
