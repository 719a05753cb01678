import { evidenceParts } from './evidenceView';
import { tellPart } from './faultParts';
import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, own, type Part, type Reply } from './reply';
import { nearest } from '../domain/nearest';
import { isAnswered, maxPings, type PingResults, pingSums } from '../domain/ping/waitingPing';
import type { Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

export type PingAudience = {
	messages: Messages;
	admin: boolean;
	watched: boolean;
	contact?: string;
};

function failures(verdicts: readonly Verdict[], { messages, admin }: PingAudience): string[] {
	const problems = verdicts.flatMap((one) =>
		isAnswered(one) || one.state === 'up' ? [] : [one.problem],
	);
	const distinct = problems.filter(
		({ code }, index) => problems.findIndex((other) => other.code === code) === index,
	);
	return distinct.flatMap((problem) => {
		const count = problems.filter(({ code }) => code === problem.code).length;
		const said = messages.ping.failures({ count, cause: causeOf(problem, messages) });
		return [said, ...(admin ? [nextStepOf(problem, messages)] : [])];
	});
}

/** Tells whether the event is awaited. Only a ping that was answered can be followed by one. */
function wayBack(
	{ verdicts, waiting, shared }: PingResults,
	{ messages, admin, watched }: PingAudience,
): string[] {
	if (waiting) {
		return [shared ? messages.ping.waitingElsewhere : messages.ping.waiting];
	}
	return admin && !watched && verdicts.some(isAnswered) ? [messages.ping.notWatched] : [];
}

const symbols = { up: '✅', degraded: '🟡', down: '🔴', unknown: '⚪' } as const;

function one(verdict: Verdict, { messages, admin }: PingAudience, back: readonly string[]): Part[] {
	const { ping } = messages;
	const asked = verdict.evidence.filter(({ kind }) => kind.startsWith('asked')).length;
	const evidence =
		admin && (asked > 1 || !isAnswered(verdict)) ? evidenceParts(verdict, messages) : [];
	const symbol = symbols[verdict.state];
	if (verdict.state === 'up' || verdict.state === 'degraded') {
		const said = verdict.state === 'up' ? ping.answered(verdict.ms) : ping.slow(verdict.ms);
		return [own(`${symbol} ${said}`, ...back), ...evidence];
	}
	return [
		own(
			`${symbol} ${ping.failed(causeOf(verdict.problem, messages))}`,
			...(admin ? [nextStepOf(verdict.problem, messages)] : []),
			...back,
		),
		...evidence,
	];
}

export function pingParts(results: PingResults, audience: PingAudience): Part[] {
	const { verdicts, wanted, cut, refused } = results;
	const { ping } = audience.messages;
	const [first] = verdicts;
	const back = wayBack(results, audience);
	const hasFailed = !audience.admin && !verdicts.every(isAnswered);
	const tell = hasFailed ? [tellPart(audience)] : [];
	if (wanted === 1 && first) {
		return [...one(first, audience, back), ...tell];
	}
	const bar = verdicts.map((verdict) => (isAnswered(verdict) ? '•' : '×')).join('');
	const ended = (refused ? ping.stopped : ping.endedEarly)({ sent: verdicts.length, wanted, cut });
	return [
		own(
			ping.sums(pingSums(verdicts)),
			ping.bar(bar),
			...failures(verdicts, audience),
			verdicts.length < wanted ? ended : '',
			...back,
		),
		...tell,
	];
}

export const pingView = (results: PingResults, audience: PingAudience): Reply =>
	composeReply(pingParts(results, audience));

/** Says that another run is not over yet, and that its result does not answer this command. */
export const pingBusyView = ({ ping }: Messages): Reply => composeReply([own(ping.busy)]);

export const pingProgressView = (
	{ done, wanted }: { done: number; wanted: number },
	{ ping }: Messages,
): Reply => composeReply([own(wanted === 1 ? ping.pinging : ping.progress({ done, wanted }))]);

export function pingRangeView(word: string, { ping }: Messages): Reply {
	const shown = code(foreignText(word, 40));
	const meantSetup = nearest(word, ['setup']) !== undefined;
	return composeReply([
		own(meantSetup ? ping.meantSetup(shown) : ping.range({ word: shown, max: maxPings })),
	]);
}

export const pingNotReadyView = (
	missing: Problem,
	{ messages, admin }: { messages: Messages; admin: boolean },
): Reply =>
	composeReply([
		own(
			missing.code === 'not-configured'
				? messages.ping.notSetUp
				: messages.ping.notSent(causeOf(missing, messages)),
			admin ? nextStepOf(missing, messages) : '',
		),
	]);
