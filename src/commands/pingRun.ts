import type { CommandContext } from './commandContext';
import { patienceMs, takesLonger } from './progress';
import type { ReadyPlan } from '../checks/check';
import { isRefusal } from '../checks/loginOutcome';
import type { RunChecks } from '../checks/runChecks';
import { remaining } from '../domain/clock';
import { isAnswered, type PingResults } from '../domain/ping/waitingPing';
import type { Verdict } from '../domain/verdict';
import { createPings } from '../platform/pingStore';
import { createQuestionStore } from '../platform/questionStore';
import { scheduleEventCheck } from '../platform/schedule';
import { pingProgressView } from '../views/pingView';

export type PingTools = { checks: RunChecks; newId(): string };

/** Pings do not come faster than this, and one that has less time left is not sent. */
const apartMs = 200;

/** Many pings one after another, as far as the command's deadline lets it come. */
export async function runPings(
	wanted: number,
	plan: ReadyPlan,
	context: CommandContext,
	tools: PingTools,
): Promise<PingResults> {
	const { clock, deadline, settings, records, rights } = context;
	const pings = createPings(records);
	const asked = createQuestionStore(records);
	const run = tools.newId();
	const verdicts: Verdict[] = [];
	let shownAt = context.startedAt;

	const show = async (): Promise<void> => {
		shownAt = clock.now();
		await context.showProgress(
			pingProgressView({ done: verdicts.length, wanted }, context.messages),
		);
	};
	const patiently = async (work: Promise<Verdict>): Promise<Verdict> => {
		if (await takesLonger(work, Math.max(0, shownAt + patienceMs - clock.now()), clock)) {
			await show();
		}
		return work;
	};
	const once = async (number: number): Promise<Verdict> => {
		const id = tools.newId();
		const waits = settings.simotel.eventSecret !== '';
		if (waits) {
			const { user, roomId, threadId } = context;
			const sent = { id, run, number, of: wanted, at: clock.now(), origin: 'person' } as const;
			await pings.record({ ...sent, userId: user.id, roomId, threadId });
		}
		const verdict = await patiently(tools.checks.ping(plan, settings, { deadline, asked }));
		if (waits && !isAnswered(verdict)) {
			// Simotel sends no event for a ping that it refused.
			await pings.claim(id);
		}
		return verdict;
	};

	const cutShort = (verdict: Verdict): boolean =>
		!isAnswered(verdict) &&
		(remaining(deadline, clock) === 0 || verdict.evidence.some(({ kind }) => kind === 'skipped'));

	let cut = false;
	for (let number = 1; number <= wanted; number++) {
		const sentAt = clock.now();
		const verdict = await once(number);
		cut = verdicts.length > 0 && cutShort(verdict);
		if (cut) {
			break;
		}
		verdicts.push(verdict);
		// An account that was refused once is refused again, and each time counted.
		if (isRefusal(verdict)) {
			break;
		}
		if (number < wanted) {
			if (clock.now() - shownAt >= patienceMs) {
				await show();
			}
			await clock.timer(Math.max(0, sentAt + apartMs - clock.now())).elapsed;
			if (remaining(deadline, clock) < apartMs) {
				break;
			}
		}
	}
	// A quick event is here before the last answer is.
	const waiting =
		settings.simotel.eventSecret !== '' && (await pings.waiting()).some((ping) => ping.run === run);
	if (waiting && rights.admin) {
		await scheduleEventCheck(context.scheduler)(run);
	}
	return { wanted, verdicts, cut, waiting };
}
