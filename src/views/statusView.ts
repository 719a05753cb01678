import { evidenceParts } from './evidenceView';
import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { type Target, targets } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type Audience = {
	messages: Messages;
	admin: boolean;
	now: number;
	/** When the question came: a check made since then is fresh. */
	startedAt: number;
};

const symbols = { up: '✅', degraded: '🟡', down: '🔴', unknown: '⚪' } as const;

/** What is worth a place on the line after the state: how fast, or why not, and for admins where. */
function remarks(verdict: Verdict, { messages, admin }: Audience): string[] {
	const { status } = messages;
	const where = admin && verdict.where ? foreignText(verdict.where, 120) : '';
	// Simotel has no other way.
	const isDirect = verdict.way === 'direct' && verdict.target !== 'simotel';
	const directly = admin && isDirect && verdict.evidence.length > 1 ? [status.directly] : [];
	if (verdict.state === 'up') {
		const at = where && status.at(where);
		const proof = verdict.proof ? [status.proofs[verdict.proof](at)] : [];
		return [status.milliseconds(verdict.ms), ...proof, ...directly];
	}
	return [`${causeOf(verdict.problem, messages)}${where ? ` (${where})` : ''}`, ...directly];
}

export function verdictLine(verdict: Verdict, audience: Audience): string {
	const { targets, states } = audience.messages.status;
	const parts = [targets[verdict.target], states[verdict.state], ...remarks(verdict, audience)];
	return `${symbols[verdict.state]} ${parts.join(' · ')}`;
}

function checkedWhen(verdicts: readonly Verdict[], { messages, now, startedAt }: Audience): string {
	const oldest = Math.min(...verdicts.map(({ at }) => at));
	const seconds = Math.max(1, Math.round((now - oldest) / 1000));
	return oldest >= startedAt ? messages.status.checkedNow : messages.status.checkedAgo(seconds);
}

/** Why the API could not tell, and what an admin does about that. */
export const apiProblemNotes = ({ apiProblem }: Verdict, { messages }: Audience): Part[] =>
	apiProblem
		? [
				note(messages.status.instead(causeOf(apiProblem, messages))),
				note(nextStepOf(apiProblem, messages)),
			]
		: [];

/** What an admin may do about a server that is up. */
export const adviceNotes = ({ state, proof }: Verdict, { messages }: Audience): Part[] =>
	state === 'up' && proof === 'account-in-use'
		? [note(messages.status.next(messages.status.advice[proof]))]
		: [];

/** A target and, for admins, what is to be done about it. */
export const verdictParts = (verdict: Verdict, audience: Audience): Part[] => [
	line(verdictLine(verdict, audience)),
	...(audience.admin && verdict.state !== 'up'
		? [note(nextStepOf(verdict.problem, audience.messages))]
		: []),
	...(audience.admin ? adviceNotes(verdict, audience) : []),
	...(audience.admin ? apiProblemNotes(verdict, audience) : []),
];

/** All targets, a line each. */
export function statusView(verdicts: readonly Verdict[], audience: Audience): Reply {
	const { status } = audience.messages;
	const up = verdicts.filter(({ state }) => state === 'up').length;
	const hint = !audience.admin && up < verdicts.length ? ` · ${status.moreForAdmins}` : '';
	return composeReply([
		line(status.heading({ up, all: verdicts.length })),
		...verdicts.reduce<Part[]>(
			(parts, verdict) => [...parts, ...verdictParts(verdict, audience)],
			[],
		),
		note(checkedWhen(verdicts, audience) + hint),
	]);
}

/** One target with its evidence. */
export const targetView = (verdict: Verdict, audience: Audience): Reply =>
	composeReply([
		...verdictParts(verdict, audience),
		...(audience.admin ? evidenceParts(verdict, audience.messages) : []),
		note(checkedWhen([verdict], audience)),
	]);

/** What stands there until the answer comes. */
export const checkingView = (messages: Messages): Reply =>
	composeReply([line(messages.status.checking)]);

/** Nothing is configured: no error, but what could be. What an admin wants nobody to check is called so. */
export function notSetUpView(off: readonly Target[], { admin, messages }: Audience): Reply {
	const { setUp, targets: names } = messages.status;
	const switchedOff = off.map((target) => note(messages.settings.switchedOff(names[target])));
	if (!admin) {
		return composeReply([line(setUp.heading), note(setUp.forAgents), ...switchedOff]);
	}
	const servers = targets.filter((target) => !off.includes(target));
	return composeReply([
		line(setUp.heading),
		line(setUp.forAdmins),
		...servers.map((target) => note(`• ${setUp.servers[target]}`)),
		...switchedOff,
		note(setUp.then),
	]);
}
