import type { AskBudget, Budget } from './budget';
import {
	type Check,
	type CheckTools,
	notAsked,
	type Plan,
	type ReadyPlan,
	type RequestLimits,
} from './check';
import { withEntryPlace } from './enteredIn';
import { createOpenRequests } from './openRequests';
import type { RecentChecks } from './recentChecks';
import type { Asker, QuestionStore } from '../domain/asking/askedQuestion';
import { type Deadline, remaining } from '../domain/clock';
import { problem } from '../domain/problem';
import { redactVerdict } from '../domain/secrets/redactVerdict';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import { secretsIn, type Settings } from '../settings/snapshot';

/** Describes what all checks would do with these settings. */
export type CheckPlans = {
	readonly settings: Settings;
	readonly plans: ReadonlyMap<Target, Plan>;
	/** The targets that are set up at least in part. */
	readonly configured: readonly Target[];
};

export type CheckRun = {
	deadline: Deadline;
	/** When to say that a target has not answered yet, if that is before the deadline. The question goes on. */
	showBy?: Deadline;
	/** The questions that servers have refused. */
	asked: QuestionStore;
	asker: Asker;
	/** Records the ping of a check, because its event must not be taken for the answer to a user's ping. */
	recordPing(verdict: Verdict, settings: Settings): Promise<void>;
};

export type RunChecks = {
	plan(settings: Settings): CheckPlans;
	run(plans: CheckPlans, targets: readonly Target[], run: CheckRun): Promise<Verdict[]>;
	/** Sends one ping of a user, unless an earlier one has not ended. The caller records it before. */
	ping(
		plan: ReadyPlan,
		settings: Settings,
		run: Pick<CheckRun, 'deadline' | 'asked'>,
	): Promise<Verdict>;
};

const unlimited: Pick<RequestLimits, 'useTurn' | 'askInfo' | 'apiMissing'> = {
	useTurn: () => undefined,
	askInfo: (_workspace, ask) => ask(),
	apiMissing: { known: () => false, note: () => undefined },
};

/** Asks all targets at the same time, under one deadline, and removes secrets from the verdicts. */
export function createRunChecks(
	checks: readonly Check[],
	recent: RecentChecks,
	tools: CheckTools,
	askBudget: AskBudget,
): RunChecks {
	const { clock } = tools;
	const pingLimits = { ...unlimited, ...createOpenRequests(clock) };
	/** Runs that belong to one command share a budget, because `/voip test` starts one for each target. */
	const budgets = new WeakMap<CheckRun, Budget>();
	const inTime = async (
		target: Target,
		plan: Plan,
		settings: Settings,
		{ deadline, showBy, recordPing, budget }: CheckRun & { budget: Budget },
	): Promise<Verdict> => {
		const { way } = plan;
		if (plan.kind !== 'ready') {
			return notAsked({ target, way, where: '' }, plan.problem, clock);
		}
		const timer = clock.timer(remaining(showBy ?? deadline, clock));
		const late = timer.elapsed.then((): Verdict => {
			const seconds = settings.checks.timeoutMs / 1000;
			const why = showBy ? problem('not-answered-yet') : problem('still-waiting', { seconds });
			return { ...notAsked({ target, way, where: '' }, why, clock), evidence: [] };
		});
		const record = (verdict: Verdict): Promise<void> => recordPing(verdict, settings);
		const workspace = settings.rocketChat.address?.url ?? '';
		const verdict = await Promise.race([
			recent({ target, plan, workspace, deadline, budget, record }),
			late,
		]);
		timer.cancel();
		return verdict;
	};
	return {
		plan(settings) {
			const plans = new Map(checks.map((check) => [check.target, check.plan(settings)]));
			const configured = [...plans].flatMap(([target, { kind }]) =>
				kind === 'absent' ? [] : [target],
			);
			return { settings, plans, configured };
		},
		async run({ settings, plans }, targets, run) {
			const budget = budgets.get(run) ?? askBudget.open(run.asked, run.asker, secretsIn(settings));
			budgets.set(run, budget);
			budget.enter();
			const verdicts = await Promise.all(
				[...plans]
					.filter(([target]) => targets.includes(target))
					.map(async ([target, plan]) => {
						const verdict = await inTime(target, plan, settings, { ...run, budget });
						return redactVerdict(withEntryPlace(verdict, settings), secretsIn(settings));
					}),
			);
			await budget.close();
			return verdicts;
		},
		async ping(plan, settings, { deadline, asked }) {
			const budget = askBudget.open(asked, 'other', secretsIn(settings));
			budget.enter();
			const verdict = await plan.ask({ tools, deadline, limits: pingLimits, budget });
			await budget.close();
			return redactVerdict(withEntryPlace(verdict, settings), secretsIn(settings));
		},
	};
}
