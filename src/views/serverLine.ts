import { foreignText } from './foreignText';
import { causeOf } from './problemView';
import { timeFor } from './time';
import type { Proof, Verdict } from '../domain/verdict';
import { worstState } from '../domain/worstState';
import type { Messages } from '../messages/en/english';
import { bold, code } from '../messages/markup';

/** The user who reads about servers. */
export type Audience = {
	messages: Messages;
	admin: boolean;
	now: number;
	/** When the command was typed: a check since then counts as new. */
	startedAt: number;
	/** Whom an agent is to tell of a fault, as an admin typed it. Empty if nobody is named. */
	contact?: string;
	/** Hours. */
	utcOffset?: number;
	/** Returns since when a server has been in its state. Undefined if that is not known. */
	since?: (verdict: Verdict) => number | undefined;
};

export const symbols = { up: '✅', degraded: '🟡', down: '🔴', unknown: '⚪' } as const;

export const joined = (facts: readonly (string | undefined)[]): string =>
	facts.filter(Boolean).join(' · ');

/** Returns the name of the server, with its kind where the problem's words are those of that kind. */
export function serverName({ target, kind }: Verdict, { status }: Messages): string {
	const name = status.targets[target];
	return kind ? status.kinds[kind](name) : name;
}

/** Says which question was not asked now, and when it was last asked. */
function lastAsked({ heldBack }: Verdict, { messages, now }: Audience): string | undefined {
	if (!heldBack) {
		return undefined;
	}
	const { layer, lastAt, answered } = heldBack;
	const ago = lastAt === undefined ? undefined : messages.amounts.ago(Math.max(0, now - lastAt));
	return messages.status.lastAsked[layer](ago, answered);
}

const strongProofs: readonly (Proof | undefined)[] = [
	'sip-answered',
	'login-accepted',
	'ping-answered',
];

function upSince(verdict: Verdict, { messages, now, utcOffset = 0, since }: Audience) {
	const at = since?.(verdict);
	return at === undefined ? undefined : messages.status.upSince(timeFor(at, { now, utcOffset }));
}

/** Says how long the worst fault of a kind has lasted. */
export function lastingFor(verdicts: readonly Verdict[], { messages, now, since }: Audience) {
	const worst = worstState(verdicts)?.state;
	if (worst === undefined || worst === 'up') {
		return undefined;
	}
	const times = verdicts
		.filter(({ state }) => state === worst)
		.flatMap((verdict) => since?.(verdict) ?? []);
	const ms = now - Math.min(...times);
	return ms >= 0 && times.length > 0
		? messages.status.lasting[worst](messages.amounts.roughly(ms))
		: undefined;
}

/** Returns whether nothing more has to be said of a server than that it is up. */
export const isPlainlyUp = ({ state, proof, heldBack }: Verdict): boolean =>
	state === 'up' && strongProofs.includes(proof) && !heldBack;

/** Returns the line of a server that is up: what shows it, and more for admins. */
export function upLine(verdict: Verdict, audience: Audience, more: readonly string[] = []): string {
	const { messages, admin } = audience;
	const { proof, ms } = verdict;
	const shows = proof ? messages.status.proofs[proof] : messages.status.states.up;
	const time = admin ? messages.amounts.amount(ms, 'ms') : undefined;
	const facts = [
		bold(serverName(verdict, messages)),
		shows,
		lastAsked(verdict, audience),
		upSince(verdict, audience),
	];
	return `${symbols.up} ${joined([...facts, ...more, time])}`;
}

/** Joins details to a line, so that no line ends with a dot. A single one is short, and never stands on a line alone. */
function withDetails(line: string, details: readonly string[]): string {
	const shown = details.filter(Boolean);
	return [line, ...shown].join(shown.length === 1 ? '\u00a0·\u00a0' : ' ·\u00a0');
}

/** Returns the line of one or more servers that are not up for the same reason. */
export function faultLine(
	verdicts: readonly Verdict[],
	audience: Audience,
	more: readonly string[] = [],
): string {
	const [first] = verdicts;
	if (!first || first.state === 'up') {
		return '';
	}
	const { messages } = audience;
	const names = verdicts.map((verdict) => serverName(verdict, messages)).join(', ');
	const line = messages.status.line(names, messages.status.states[first.state]);
	const cause = causeOf(first.problem, messages);
	// This cause says itself that the server was not asked.
	const asked = first.problem.code === 'refused-too-often' ? undefined : lastAsked(first, audience);
	return withDetails(`${symbols[first.state]} ${joined([line, cause, asked])}`, more);
}

/** Returns the address for admins. */
export const addressOf = ({ where }: Verdict, { messages, admin }: Audience): string =>
	admin && where ? messages.status.at(code(foreignText(where, 120))) : '';

/** Returns how old the oldest answer is. Undefined if it is new. */
export function ageOf(
	verdicts: readonly Verdict[],
	{ messages, now, startedAt }: Audience,
): string | undefined {
	const oldest = Math.min(...verdicts.map(({ at }) => at));
	const isNew = verdicts.length === 0 || oldest >= startedAt || now - oldest < 500;
	return isNew ? undefined : messages.status.checkedAgo(messages.amounts.duration(now - oldest));
}

/** Says the worst state of all servers, and how old the answer is. */
export function headline(verdicts: readonly Verdict[], audience: Audience): string {
	const { status } = audience.messages;
	const worst = worstState(verdicts);
	const [first] = verdicts;
	if (!worst || !first) {
		return '';
	}
	const only = status.named[first.target];
	const said = status.headings[worst.state]({ count: worst.count, all: verdicts.length, only });
	const lasting = lastingFor(verdicts, audience);
	return joined([`${symbols[worst.state]} ${bold(said)}`, lasting, ageOf(verdicts, audience)]);
}
