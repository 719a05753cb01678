import type { Check, CheckTools } from './check';
import { createPace } from './pace';
import type { Clock, Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import { unknown } from '../domain/verdict';
import type { Judgement, Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

const reusedMs = 3000;
const mostAMinute = 6;

export type RecentChecks = (
	check: Check,
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
) => Promise<Verdict>;

/** Equal questions at the same time are one request; a fresh answer serves again. A cache only: nothing here must survive. */
export function createRecentChecks(clock: Clock): RecentChecks {
	const last = new Map<string, { key: string; verdict: Verdict }>();
	const running = new Map<string, { key: string; verdict: Promise<Verdict> }>();
	const abandoned = new Map<string, number>();
	const pace = createPace(clock, mostAMinute);

	const withoutAsking = (check: Check, where: string, judgement: Judgement): Verdict => ({
		...judgement,
		target: check.target,
		way: check.way ?? 'api',
		where,
		ms: 0,
		at: clock.now(),
		evidence: [{ kind: 'skipped', what: 'checkConnection' }],
	});

	return async (check, settings, tools, deadline) => {
		const { target } = check;
		const ready = check.ready(settings);
		if (ready.kind !== 'ready') {
			const missing = ready.kind === 'incomplete' ? ready.problem : problem('not-configured');
			return withoutAsking(check, '', unknown(missing));
		}
		const { key, where } = ready;
		const current = running.get(target);
		if (current?.key === key) {
			return current.verdict;
		}
		const known = last.get(target);
		const same = known?.key === key ? known.verdict : undefined;
		if (same && clock.now() - same.at - same.ms < reusedMs) {
			return same;
		}
		const since = abandoned.get(target);
		if (since !== undefined) {
			const seconds = Math.round((clock.now() - since) / 1000);
			return withoutAsking(check, where, unknown(problem('still-waiting', { where, seconds })));
		}
		// The pace is Rocket.Chat's; what is asked directly is held back by its reuse alone.
		const wait = check.way === 'direct' ? 0 : pace.take(target);
		if (wait > 0) {
			const seconds = Math.ceil(wait / 1000);
			return same ?? withoutAsking(check, where, unknown(problem('rate-limited', { seconds })));
		}
		const verdict = check
			.ask(settings, tools, deadline, (ended) => {
				abandoned.set(target, clock.now());
				void ended.then(() => abandoned.delete(target));
			})
			.then((result) => {
				last.set(target, { key, verdict: result });
				return result;
			});
		running.set(target, { key, verdict });
		try {
			return await verdict;
		} finally {
			running.delete(target);
		}
	};
}
