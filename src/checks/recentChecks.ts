import type { Budget } from './budget';
import type { CheckTools, ReadyPlan, RequestLimits } from './check';
import { createRateLimit } from './rateLimit';
import { createSharedAnswers } from './sharedAnswers';
import { type Clock, type Deadline, isRecent } from '../domain/clock';
import type { HttpReading } from '../domain/judging/httpReading';
import { problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';

const reusedMs = 3000;
const maxAMinute = 6;
/** Long enough for the targets of one run. */
const sharedInfoMs = 2000;
const apiMissingMs = 600_000;

export type Question = {
	target: Target;
	plan: ReadyPlan;
	/** The address of the workspace whose API is asked. */
	workspace: string;
	deadline: Deadline;
	budget: Budget;
	/** Called with a new answer, never with a reused one. */
	record(verdict: Verdict): Promise<void>;
};
export type RecentChecks = (question: Question) => Promise<Verdict>;

type Running = { key: string; verdict: Promise<Verdict> };

const wasHeldBack = ({ state, evidence, ...verdict }: Verdict): boolean =>
	state === 'unknown' &&
	'problem' in verdict &&
	verdict.problem.code === 'held-back' &&
	evidence.every(({ kind }) => kind === 'skipped');

/** Remembers the workspaces without a VoIP API, for a limited time because a workspace may be downgraded. */
export function createApiMemory(clock: Clock) {
	const missing = new Map<string, number>();
	return (workspace: string): RequestLimits['apiMissing'] => ({
		known: () => isRecent(missing.get(workspace) ?? -Infinity, apiMissingMs, clock),
		note: () => void missing.set(workspace, clock.now()),
	});
}

/** Sends equal questions as one request, and reuses a recent answer. This is a cache in memory, which may be lost. */
export function createRecentChecks(tools: CheckTools): RecentChecks {
	const { clock } = tools;
	const last = new Map<Target, { key: string; verdict: Verdict }>();
	const running = new Map<Target, Running>();
	const newest = new Map<Target, Running>();
	const leftOpenAt = new Map<Target, number>();
	const useTurn = createRateLimit(clock, maxAMinute);
	const shareInfo = createSharedAnswers<HttpReading | undefined>(clock, () => sharedInfoMs);
	const apiMissing = createApiMemory(clock);

	const limitsFor = ({ target, workspace }: Question): RequestLimits => ({
		stillOpen(where) {
			const since = leftOpenAt.get(target);
			const seconds = Math.round((clock.now() - (since ?? 0)) / 1000);
			return since === undefined ? undefined : problem('still-waiting', { where, seconds });
		},
		useTurn() {
			const waitMs = useTurn(target);
			return waitMs > 0 ? problem('held-back', { seconds: Math.ceil(waitMs / 1000) }) : undefined;
		},
		askInfo: (workspace, ask) =>
			shareInfo(workspace, async () => (useTurn('api/info') === 0 ? ask() : undefined)),
		leftOpen(ended) {
			leftOpenAt.set(target, clock.now());
			void ended.then(() => leftOpenAt.delete(target));
		},
		apiMissing: apiMissing(workspace),
	});

	/** Returns whether this verdict can be reused. `/voip test` asks again if the last question was held back. */
	const isReusable = ({ heldBack }: Verdict, { budget }: Question): boolean =>
		heldBack === undefined || budget.asker !== 'test';

	const start = (question: Question, same: Verdict | undefined): Running => {
		const { target, plan, deadline, budget } = question;
		const verdict = plan
			.ask({ tools, deadline, limits: limitsFor(question), budget })
			.then(async (result) => {
				if (wasHeldBack(result)) {
					return same ?? result;
				}
				// An older question may end after a newer one.
				if (newest.get(target) === started) {
					last.set(target, { key: plan.key, verdict: result });
				}
				await question.record(result);
				return result;
			})
			.finally(() => {
				if (running.get(target) === started) {
					running.delete(target);
				}
			});
		const started = { key: plan.key, verdict };
		running.set(target, started);
		newest.set(target, started);
		return started;
	};

	return async (question) => {
		const { target, plan } = question;
		const { key } = plan;
		const current = running.get(target);
		if (current?.key === key) {
			const verdict = await current.verdict;
			if (isReusable(verdict, question)) {
				return verdict;
			}
		}
		const known = last.get(target);
		const same = known?.key === key ? known.verdict : undefined;
		const isNew = same !== undefined && isRecent(same.at + same.ms, reusedMs, clock);
		if (same && isNew && isReusable(same, question)) {
			return same;
		}
		const again = running.get(target);
		return (again?.key === key ? again : start(question, same)).verdict;
	};
}
