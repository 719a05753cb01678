import { evidenceParts } from './evidenceView';
import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { inWords } from './time';
import { type Target, targets } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type Audience = {
	messages: Messages;
	admin: boolean;
	now: number;
	/** When the command was typed: a check since then counts as new. */
	startedAt: number;
	/** Whom an agent is to tell of a fault, as an admin typed it. Empty if nobody is named. */
	contact?: string;
};

const symbols = { up: '✅', degraded: '🟡', down: '🔴', unknown: '⚪' } as const;

/** Says which question was not asked now, and when it was last asked. */
function lastAsked({ heldBack }: Verdict, { messages, now }: Audience): string[] {
	if (!heldBack) {
		return [];
	}
	const { layer, lastAt, answered } = heldBack;
	const ago = lastAt === undefined ? undefined : inWords(Math.max(0, now - lastAt), messages);
	return [messages.status.lastAsked[layer](ago, answered)];
}

/** Returns what follows the state on its line: the duration or the cause, and for admins the address. */
function remarks(verdict: Verdict, audience: Audience): string[] {
	const { messages, admin } = audience;
	const { status } = messages;
	const where = admin && verdict.where ? foreignText(verdict.where, 120) : '';
	// Simotel is always asked directly, so this is not shown.
	const isDirect = verdict.way === 'direct' && verdict.target !== 'simotel';
	const directly = admin && isDirect && verdict.evidence.length > 1 ? [status.directly] : [];
	if (verdict.state === 'up') {
		const at = where && status.at(where);
		const proof = verdict.proof ? [status.proofs[verdict.proof](at)] : [];
		return [
			status.milliseconds(verdict.ms),
			...proof,
			...lastAsked(verdict, audience),
			...directly,
		];
	}
	const cause = `${causeOf(verdict.problem, messages)}${where ? ` (${where})` : ''}`;
	return [cause, ...lastAsked(verdict, audience), ...directly];
}

export function verdictLine(verdict: Verdict, audience: Audience): string {
	const { targets, states } = audience.messages.status;
	const parts = [targets[verdict.target], states[verdict.state], ...remarks(verdict, audience)];
	return `${symbols[verdict.state]} ${parts.join(' · ')}`;
}

function checkedWhen(verdicts: readonly Verdict[], { messages, now, startedAt }: Audience): string {
	const oldest = Math.min(...verdicts.map(({ at }) => at));
	const seconds = Math.round((now - oldest) / 1000);
	return oldest >= startedAt || seconds < 1
		? messages.status.checkedNow
		: messages.status.checkedAgo(seconds);
}

/** Says why the API could not tell, and what an admin can do about that. */
export function apiProblemNotes(verdict: Verdict, { messages }: Audience): Part[] {
	const { apiProblem } = verdict;
	const isToldAlready = verdict.state !== 'up' && verdict.problem.code === apiProblem?.code;
	return apiProblem && !isToldAlready
		? [
				note(messages.status.instead(causeOf(apiProblem, messages))),
				note(nextStepOf(apiProblem, messages)),
			]
		: [];
}

/** Tells admins why a question was not asked now, and when it will be. */
export function heldBackNotes({ heldBack }: Verdict, { messages, now }: Audience): Part[] {
	if (!heldBack) {
		return [];
	}
	const { askedAgain } = messages.status;
	const { nextAt } = heldBack;
	const again =
		nextAt === undefined
			? askedAgain.changed
			: askedAgain.in(inWords(Math.max(1000, nextAt - now), messages));
	return [note(`${again}: ${askedAgain.why}.`)];
}

/** Returns advice to an admin about a server that is up. */
export const adviceNotes = ({ state, proof }: Verdict, { messages }: Audience): Part[] =>
	state === 'up' && proof === 'account-in-use'
		? [note(messages.status.next(messages.status.advice[proof]))]
		: [];

/** Shows a target and, for admins, the next step. */
export const verdictParts = (verdict: Verdict, audience: Audience): Part[] => [
	line(verdictLine(verdict, audience)),
	...(audience.admin && verdict.state !== 'up'
		? [note(nextStepOf(verdict.problem, audience.messages))]
		: []),
	...(audience.admin
		? [
				...adviceNotes(verdict, audience),
				...heldBackNotes(verdict, audience),
				...apiProblemNotes(verdict, audience),
			]
		: []),
];

/** Shows all targets, a line each. */
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

/** Shows one target with its evidence. */
export const targetView = (verdict: Verdict, audience: Audience): Reply =>
	composeReply([
		...verdictParts(verdict, audience),
		...(audience.admin ? evidenceParts(verdict, audience.messages) : []),
		note(checkedWhen([verdict], audience)),
	]);

/** The message that is shown until the answer is there. */
export const checkingView = (messages: Messages): Reply =>
	composeReply([line(messages.status.checking)]);

/** Says what can be configured when nothing is. Targets that an admin has switched off are named as such. */
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
