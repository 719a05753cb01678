import { type Gate, unasked } from './check';
import type { HttpAttempt } from '../clients/http';
import type { RocketChat } from '../clients/rocketChatClient';
import { type Clock, type Deadline, remaining } from '../domain/clock';
import { lineOf } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { judgeCheckConnection } from '../domain/judging/judgeCheckConnection';
import { brokeOff } from '../domain/judging/networkFault';
import type { Target } from '../domain/target';
import type { EvidenceLine, Proof, Verdict } from '../domain/verdict';

export type WorkspaceQuestion = {
	target: Target;
	where: string;
	route: string;
	ask(timeoutMs: number): HttpAttempt;
	rocketChat: RocketChat;
	timeoutMs: number;
	slowAfterMs: number;
	clock: Clock;
	deadline: Deadline;
	proof: Proof;
	gate: Gate;
};

/** Less time than this is not worth a second question. */
const leastMs = 1000;

/** Asks one `checkConnection` route and says what its answer means. */
export async function askThroughWorkspace(question: WorkspaceQuestion): Promise<Verdict> {
	const { clock, deadline, target, where } = question;
	const { gate, proof } = question;
	const notNow = gate.waiting(where) ?? gate.take();
	if (notNow) {
		return unasked({ target, way: 'api', where }, notNow, clock);
	}
	const at = clock.now();
	const evidence: EvidenceLine[] = [{ kind: 'asked', what: question.route, way: 'api' }];
	const limit = (): number => Math.min(question.timeoutMs, remaining(deadline, clock));

	const once = async (): Promise<HttpReading> => {
		const attempt = question.ask(limit());
		const reading = await attempt.reading;
		evidence.push(...lineOf(reading));
		if (reading.kind === 'no-answer') {
			gate.abandoned(attempt.ended);
		}
		return reading;
	};

	let reading = await once();
	if (brokeOff(reading) && limit() >= leastMs) {
		evidence.push({ kind: 'asked-again', why: 'connection-reset' });
		reading = await once();
	}
	const workspaceAnswers =
		reading.kind === 'no-answer' && (await answersAtAll(question, limit, evidence));
	const facts = { where, slowAfterMs: question.slowAfterMs, now: clock.now(), workspaceAnswers };
	const judgement = judgeCheckConnection(reading, facts);
	return { ...judgement, target, way: 'api', where, ms: reading.ms, at, proof, evidence };
}

/** Silence may be the workspace's own: before the target is blamed, the workspace is asked something easy. */
async function answersAtAll(
	question: WorkspaceQuestion,
	limit: () => number,
	evidence: EvidenceLine[],
): Promise<boolean> {
	const left = Math.min(limit(), 1500);
	if (left < leastMs) {
		evidence.push({ kind: 'skipped', what: 'GET /api/info' });
		return true;
	}
	const reading = await question.rocketChat.info(left).reading;
	if (reading.kind === 'answer' && reading.status < 500) {
		evidence.push({ kind: 'workspace-answers', ms: reading.ms });
		return true;
	}
	evidence.push(...lineOf(reading));
	return false;
}
