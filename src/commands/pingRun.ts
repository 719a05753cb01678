import type { AskingContext, CommandContext, TypedCommand } from './commandContext';
import { progressAfterMs, takesLonger } from './progress';
import type { ReadyPlan } from '../checks/check';
import type { RunChecks } from '../checks/runChecks';
import { remaining } from '../domain/clock';
import { isAnswered, isRefused, type PingResults } from '../domain/ping/waitingPing';
import type { Verdict } from '../domain/verdict';
import { createPings } from '../platform/pingStore';
import { createQuestionStore } from '../platform/questionStore';
import { scheduleEventCheck } from '../platform/schedule';
import { pingProgressView } from '../views/pingView';

export type PingTools = { checks: RunChecks; newId(): string };
export type PingContext = AskingContext &
	TypedCommand &
	Pick<CommandContext, 'scheduler' | 'replyId' | 'afterReply'>;

/** The least time between the start of two pings. */
const minGapMs = 200;
/** The least time in which a ping can be answered and its result shown. */
const minLeftMs = 500;

const isNotAsked = ({ evidence }: Verdict): boolean =>
	evidence.length > 0 && evidence.every(({ kind }) => kind === 'skipped');

/** Sends pings one after another until one is refused or the command's deadline is near. */
export async function runPings(
	{ run, wanted }: { run: string; wanted: number },
	plan: ReadyPlan,
	context: PingContext,
	tools: PingTools,
): Promise<PingResults> {
	const { clock, deadline, settings, records } = context;
	const pings = createPings(records);
	const expectsEvents = settings.simotel.eventSecret !== '';
	let known = expectsEvents ? await pings.waiting() : [];
	const asked = createQuestionStore(records);
	const verdicts: Verdict[] = [];
	let shownAt = context.startedAt;

	const show = async (): Promise<void> => {
		shownAt = clock.now();
		await context.showProgress(
			pingProgressView({ done: verdicts.length, wanted }, context.messages),
		);
	};
	const withPingProgress = async (work: Promise<Verdict>): Promise<Verdict> => {
		if (await takesLonger(work, Math.max(0, shownAt + progressAfterMs - clock.now()), clock)) {
			await show();
		}
		return work;
	};
	const sendPing = async (number: number): Promise<Verdict> => {
		const id = tools.newId();
		if (expectsEvents) {
			const { user, roomId, threadId } = context;
			const sent = { id, run, number, of: wanted, at: clock.now(), origin: 'person' } as const;
			known = await pings.record({ ...sent, userId: user.id, roomId, threadId }, known);
		}
		const verdict = await withPingProgress(tools.checks.ping(plan, settings, { deadline, asked }));
		if (expectsEvents && !isAnswered(verdict)) {
			// Simotel sends no event for a ping that it refused.
			known = known.filter((ping) => ping.id !== id);
			await pings.claim(id);
		}
		return verdict;
	};

	const cutShort = (verdict: Verdict): boolean =>
		!isAnswered(verdict) &&
		(remaining(deadline, clock) === 0 || verdict.evidence.some(({ kind }) => kind === 'skipped'));

	let [cut, refused] = [false, false];
	for (let number = 1; number <= wanted; number++) {
		const sentAt = clock.now();
		const verdict = await sendPing(number);
		cut = verdicts.length > 0 && cutShort(verdict);
		if (cut) {
			break;
		}
		verdicts.push(verdict);
		refused = isRefused(verdict) || isNotAsked(verdict);
		if (refused) {
			break;
		}
		if (number < wanted) {
			if (clock.now() - shownAt >= progressAfterMs) {
				await show();
			}
			await clock.timer(Math.max(0, sentAt + minGapMs - clock.now())).elapsed;
			if (remaining(deadline, clock) < minLeftMs) {
				break;
			}
		}
	}
	// The event of a ping may arrive before its answer.
	const waiting = expectsEvents && (await pings.waiting()).some((ping) => ping.run === run);
	if (waiting) {
		await scheduleEventCheck(context.scheduler)(run);
	}
	return { wanted, verdicts, cut, refused, waiting, shared: false };
}
