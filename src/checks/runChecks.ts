import type { Check, CheckTools } from './check';
import type { RecentChecks } from './recentChecks';
import type { Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import { withoutSecrets } from '../domain/secrets/redactVerdict';
import type { Target, Way } from '../domain/target';
import { judge, type Verdict } from '../domain/verdict';
import { secretsIn, type Settings } from '../settings/snapshot';

export type RunChecks = {
	/** The targets that somebody has set up, at least in part. */
	configured(settings: Settings): Target[];
	/** The way that would be gone first. */
	wayOf(settings: Settings, target: Target): Way;
	run(settings: Settings, targets: readonly Target[], deadline: Deadline): Promise<Verdict[]>;
};

/** All targets side by side, under one deadline. */
export function createRunChecks(
	checks: readonly Check[],
	recent: RecentChecks,
	tools: CheckTools,
): RunChecks {
	const inTime = async (check: Check, settings: Settings, deadline: Deadline): Promise<Verdict> => {
		const timer = tools.clock.timer(Math.max(0, deadline.at - tools.clock.now()));
		const late = timer.elapsed.then((): Verdict => {
			const seconds = settings.checks.timeoutMs / 1000;
			const judgement = judge(problem('still-waiting', { seconds }));
			const shared = {
				way: check.way(settings),
				where: '',
				ms: 0,
				at: tools.clock.now(),
				evidence: [],
			} as const;
			return { ...judgement, target: check.target, ...shared };
		});
		const verdict = await Promise.race([recent(check, settings, tools, deadline), late]);
		timer.cancel();
		return withoutSecrets(verdict, secretsIn(settings));
	};
	return {
		configured: (settings) =>
			checks.filter((check) => check.ready(settings).kind !== 'absent').map(({ target }) => target),
		wayOf: (settings, wanted) =>
			checks.find(({ target }) => target === wanted)?.way(settings) ?? 'direct',
		run: (settings, wanted, deadline) =>
			Promise.all(
				checks
					.filter(({ target }) => wanted.includes(target))
					.map((check) => inTime(check, settings, deadline)),
			),
	};
}
