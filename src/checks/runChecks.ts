import type { AskBudget, Budget } from './budget';
import {
	type Check,
	type CheckTools,
	type RequestLimits,
	notAsked,
	type Plan,
	type ReadyPlan,
} from './check';
import { createOpenRequests } from './openRequests';
import type { RecentChecks } from './recentChecks';
import type { Asker, QuestionStore } from '../domain/asking/askedQuestion';
import { type Deadline, remaining } from '../domain/clock';
import { problem } from '../domain/problem';
import { redactVerdict } from '../domain/secrets/redactVerdict';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import { secretsIn, type Settings } from '../settings/snapshot';

/** What all checks would do with these settings. */
export type CheckPlans = {
	readonly settings: Settings;
	readonly plans: ReadonlyMap<Target, Plan>;
	/** The targets that somebody has set up, at least in part. */
	readonly configured: readonly Target[];
};

export type CheckRun = {
	deadline: Deadline;
	/** Questions that servers have refused, and who asks now. */
	asked: QuestionStore;
	asker: Asker;
	/** Every check's ping waits for its event too: it must not pass for the answer to a person's. */
	recordPing(verdict: Verdict, settings: Settings): Promise<void>;
};

export type RunChecks = {
	plan(settings: Settings): CheckPlans;
	run(plans: CheckPlans, targets: readonly Target[], run: CheckRun): Promise<Verdict[]>;
	/** One ping of a person's own: recorded before it is sent, and sent unless an earlier one has not come back. */
	ping(
		plan: ReadyPlan,
		settings: Settings,
		run: Pick<CheckRun, 'deadline' | 'asked'>,
	): Promise<Verdict>;
};

const unpaced: Pick<RequestLimits, 'useTurn' | 'useInfoTurn' | 'apiMissing'> = {
	useTurn: () => undefined,
	useInfoTurn: () => true,
	apiMissing: { known: () => false, note: () => undefined },
};

/** All targets side by side, under one deadline. No verdict leaves here with a secret in it. */
export function createRunChecks(
	checks: readonly Check[],
	recent: RecentChecks,
	tools: CheckTools,
	askBudget: AskBudget,
): RunChecks {
	const { clock } = tools;
	const pingLimits = { ...unpaced, ...createOpenRequests(clock) };
	/** Targets of one command are asked together, also one by one. */
	const budgets = new WeakMap<CheckRun, Budget>();
	const inTime = async (
		target: Target,
		plan: Plan,
		settings: Settings,
		{ deadline, recordPing, budget }: CheckRun & { budget: Budget },
	): Promise<Verdict> => {
		const { way } = plan;
		if (plan.kind !== 'ready') {
			return notAsked({ target, way, where: '' }, plan.problem, clock);
		}
		const timer = clock.timer(remaining(deadline, clock));
		const late = timer.elapsed.then((): Verdict => {
			const seconds = settings.checks.timeoutMs / 1000;
			const verdict = notAsked(
				{ target, way, where: '' },
				problem('still-waiting', { seconds }),
				clock,
			);
			return { ...verdict, evidence: [] };
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
						return redactVerdict(verdict, secretsIn(settings));
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
			return redactVerdict(verdict, secretsIn(settings));
		},
	};
}
