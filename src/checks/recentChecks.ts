import { type Check, type CheckTools, type Gate, unasked } from './check';
import { createPace } from './rateLimit';
import type { Clock, Deadline } from '../domain/clock';
import { problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

const reusedMs = 3000;
const mostAMinute = 6;

export type RecentChecks = (
	check: Check,
	settings: Settings,
	tools: CheckTools,
	deadline: Deadline,
) => Promise<Verdict>;

const wasHeldBack = ({ state, evidence, ...verdict }: Verdict): boolean =>
	state === 'unknown' &&
	'problem' in verdict &&
	verdict.problem.code === 'held-back' &&
	evidence.every(({ kind }) => kind === 'skipped');

/** Equal questions at the same time are one request; a fresh answer serves again. A cache only: nothing here must survive. */
export function createRecentChecks(clock: Clock): RecentChecks {
	const last = new Map<Target, { key: string; verdict: Verdict }>();
	const running = new Map<Target, { key: string; verdict: Promise<Verdict> }>();
	const abandoned = new Map<Target, number>();
	const pace = createPace(clock, mostAMinute);
	const memory = createApiMemory(clock);

	const gateOf = (target: Target, { rocketChat }: Settings): Gate => ({
		waiting(where) {
			const since = abandoned.get(target);
			const seconds = Math.round((clock.now() - (since ?? 0)) / 1000);
			return since === undefined ? undefined : problem('still-waiting', { where, seconds });
		},
		take() {
			const wait = pace.take(target);
			return wait > 0 ? problem('held-back', { seconds: Math.ceil(wait / 1000) }) : undefined;
		},
		abandoned(ended) {
			abandoned.set(target, clock.now());
			void ended.then(() => abandoned.delete(target));
		},
		apiAbsent: memory.of(rocketChat.address?.url ?? ''),
	});

	return async (check, settings, tools, deadline) => {
		const { target } = check;
		const ready = check.ready(settings);
		if (ready.kind !== 'ready') {
			const missing = ready.kind === 'incomplete' ? ready.problem : ready.why;
			return unasked({ target, way: check.way(settings), where: '' }, missing, clock);
		}
		const { key } = ready;
		const current = running.get(target);
		if (current?.key === key) {
			return current.verdict;
		}
		const known = last.get(target);
		const same = known?.key === key ? known.verdict : undefined;
		if (same && clock.now() - same.at - same.ms < reusedMs) {
			return same;
		}
		const verdict = check
			.ask(settings, tools, deadline, gateOf(target, settings))
			.then((result) => {
				if (wasHeldBack(result)) {
					return same ?? result;
				}
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

const keptMs = 600_000;

/** Workspaces that have said that they have no VoIP API. Forgotten after a while: a workspace may be downgraded. */
export function createApiMemory(clock: Clock) {
	const absent = new Map<string, number>();
	return {
		of: (workspace: string) => ({
			known: (): boolean => clock.now() - (absent.get(workspace) ?? -Infinity) < keptMs,
			note: (): void => void absent.set(workspace, clock.now()),
		}),
	};
}
