import { evidenceParts } from './evidenceView';
import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { type Target, targets } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type Reader = {
	messages: Messages;
	admin: boolean;
	now: number;
	/** When the question came: a check made since then is fresh. */
	startedAt: number;
};

const symbols = { up: '✅', degraded: '🟡', down: '🔴', unknown: '⚪' } as const;

/** What is worth a place on the line after the state: how fast, or why not, and for admins where. */
function remarks(verdict: Verdict, { messages, admin }: Reader): string[] {
	const { status } = messages;
	const where = admin && verdict.where ? foreignText(verdict.where, 120) : '';
	// Simotel has no other way.
	const isDirect = verdict.way === 'direct' && verdict.target !== 'simotel';
	const directly = admin && isDirect && verdict.evidence.length > 1 ? [status.directly] : [];
	if (verdict.state === 'up') {
		const proof = where && verdict.proof ? [status.proofs[verdict.proof](where)] : [];
		return [status.milliseconds(verdict.ms), ...proof, ...directly];
	}
	return [`${causeOf(verdict.problem, messages)}${where ? ` (${where})` : ''}`, ...directly];
}

export function verdictLine(verdict: Verdict, reader: Reader): string {
	const { targets, states } = reader.messages.status;
	const parts = [targets[verdict.target], states[verdict.state], ...remarks(verdict, reader)];
	return `${symbols[verdict.state]} ${parts.join(' · ')}`;
}

function checkedWhen(verdicts: readonly Verdict[], { messages, now, startedAt }: Reader): string {
	const oldest = Math.min(...verdicts.map(({ at }) => at));
	const seconds = Math.max(1, Math.round((now - oldest) / 1000));
	return oldest >= startedAt ? messages.status.checkedNow : messages.status.checkedAgo(seconds);
}

/** Why the API could not tell, and what an admin does about that. */
export const apiProblemNotes = ({ apiProblem }: Verdict, { messages }: Reader): Part[] =>
	apiProblem
		? [
				note(messages.status.instead(causeOf(apiProblem, messages))),
				note(nextStepOf(apiProblem, messages)),
			]
		: [];

/** A target and, for admins, what is to be done about it. */
export const verdictParts = (verdict: Verdict, reader: Reader): Part[] => [
	line(verdictLine(verdict, reader)),
	...(reader.admin && verdict.state !== 'up'
		? [note(nextStepOf(verdict.problem, reader.messages))]
		: []),
	...(reader.admin ? apiProblemNotes(verdict, reader) : []),
];

/** All targets, a line each. */
export function statusView(verdicts: readonly Verdict[], reader: Reader): Reply {
	const { status } = reader.messages;
	const up = verdicts.filter(({ state }) => state === 'up').length;
	const hint = !reader.admin && up < verdicts.length ? ` · ${status.moreForAdmins}` : '';
	return composeReply([
		line(status.heading({ up, all: verdicts.length })),
		...verdicts.reduce<Part[]>(
			(parts, verdict) => [...parts, ...verdictParts(verdict, reader)],
			[],
		),
		note(checkedWhen(verdicts, reader) + hint),
	]);
}

/** One target with its evidence. */
export const targetView = (verdict: Verdict, reader: Reader): Reply =>
	composeReply([
		...verdictParts(verdict, reader),
		...(reader.admin ? evidenceParts(verdict, reader.messages) : []),
		note(checkedWhen([verdict], reader)),
	]);

/** What stands there until the answer comes. */
export const checkingView = (messages: Messages): Reply =>
	composeReply([line(messages.status.checking)]);

/** Nothing is configured: no error, but what could be. What an admin wants nobody to check is called so. */
export function notSetUpView(off: readonly Target[], { admin, messages }: Reader): Reply {
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
