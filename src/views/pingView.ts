import { evidenceParts } from './evidenceView';
import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { composeReply, line, note, type Part, type Reply } from './reply';
import { isAnswered, maxPings, type PingResults, pingSums } from '../domain/ping/waitingPing';
import type { Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

type PingAudience = { messages: Messages; admin: boolean; watched: boolean };

function failures(verdicts: readonly Verdict[], { messages, admin }: PingAudience): Part[] {
	const problems = verdicts.reduce<Problem[]>(
		(all, one) => (isAnswered(one) || one.state === 'up' ? all : [...all, one.problem]),
		[],
	);
	const distinct = problems.filter(
		({ code }, index) => problems.findIndex((other) => other.code === code) === index,
	);
	return distinct.reduce<Part[]>((parts, problem) => {
		const count = problems.filter(({ code }) => code === problem.code).length;
		const said = messages.ping.failures({ count, cause: causeOf(problem, messages) });
		return [...parts, line(said), ...(admin ? [note(nextStepOf(problem, messages))] : [])];
	}, []);
}

/** Tells whether the event is awaited. Only a ping that was answered can be followed by one. */
function wayBack(
	{ verdicts, waiting, shared }: PingResults,
	{ messages, admin, watched }: PingAudience,
): Part[] {
	if (waiting) {
		return [note(shared ? messages.ping.waitingElsewhere : messages.ping.waiting)];
	}
	return admin && !watched && verdicts.some(isAnswered) ? [note(messages.ping.notWatched)] : [];
}

function one(verdict: Verdict, { messages, admin }: PingAudience): Part[] {
	const { ping } = messages;
	const asked = verdict.evidence.filter(({ kind }) => kind.startsWith('asked')).length;
	const evidence =
		admin && (asked > 1 || !isAnswered(verdict)) ? evidenceParts(verdict, messages) : [];
	if (verdict.state === 'up' || verdict.state === 'degraded') {
		return [line(ping.answered(verdict.ms)), ...evidence];
	}
	return [
		line(ping.failed(causeOf(verdict.problem, messages))),
		...(admin ? [note(nextStepOf(verdict.problem, messages))] : []),
		...evidence,
	];
}

export function pingView(results: PingResults, audience: PingAudience): Reply {
	const { verdicts, wanted, cut, refused } = results;
	const { ping } = audience.messages;
	const [first] = verdicts;
	if (wanted === 1 && first) {
		return composeReply([...one(first, audience), ...wayBack(results, audience)]);
	}
	const symbols = verdicts.map((verdict) => (isAnswered(verdict) ? '•' : '×')).join('');
	return composeReply([
		line(ping.sums(pingSums(verdicts))),
		line(ping.bar(symbols)),
		...failures(verdicts, audience),
		...(verdicts.length < wanted
			? [note((refused ? ping.stopped : ping.endedEarly)({ sent: verdicts.length, wanted, cut }))]
			: []),
		...wayBack(results, audience),
	]);
}

/** Says that another run is not over yet, and that its result does not answer this command. */
export const pingBusyView = ({ ping }: Messages): Reply => composeReply([line(ping.busy)]);

export const pingProgressView = (
	{ done, wanted }: { done: number; wanted: number },
	{ ping }: Messages,
): Reply => composeReply([line(wanted === 1 ? ping.pinging : ping.progress({ done, wanted }))]);

export const pingRangeView = (word: string, { ping }: Messages): Reply =>
	composeReply([line(ping.range({ word: foreignText(word, 40), max: maxPings }))]);

export const pingNotReadyView = (
	missing: Problem,
	{ messages, admin }: { messages: Messages; admin: boolean },
): Reply =>
	composeReply([
		line(
			missing.code === 'not-configured'
				? messages.ping.notSetUp
				: messages.ping.notSent(causeOf(missing, messages)),
		),
		...(admin ? [note(nextStepOf(missing, messages))] : []),
	]);
