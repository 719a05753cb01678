import type { Leave } from './budget';
import type { Asking } from './check';
import { cameOfLogin } from './loginOutcome';
import { remaining } from '../domain/clock';
import { combineVerdicts, isYes, neverGreeted } from '../domain/judging/combineVerdicts';
import type { Verdict } from '../domain/verdict';

export type BothWays = {
	api(): Promise<Verdict>;
	direct(leave: Leave | undefined): Promise<Verdict>;
	/** For the login that both make; undefined: neither makes one. */
	leave: Leave | undefined;
};

/** Less time than this is not worth another way. */
const minMs = 1000;

/** Rocket.Chat's own check first; then, unless its yes is all there is to know, a look of our own. */
export async function askBothWays(
	{ api, direct, leave }: BothWays,
	{
		deadline,
		tools,
		limits: { apiMissing },
		budget,
	}: Pick<Asking, 'deadline' | 'tools' | 'limits' | 'budget'>,
): Promise<Verdict> {
	if (leave?.kind === 'wait' || apiMissing.known()) {
		return direct(leave);
	}
	const first = await api();
	if (first.state === 'unknown' && first.problem.code === 'api-absent') {
		apiMissing.note();
	}
	const came = cameOfLogin(first);
	// A second login is not worth it, but for an admin who wants to see the layers.
	const isEnough = leave !== undefined && isYes(first) && budget.asker !== 'test';
	if (isEnough || remaining(deadline, tools.clock) < minMs) {
		await leave?.end(came);
		return isEnough
			? first
			: { ...first, evidence: [...first.evidence, { kind: 'skipped', what: first.where }] };
	}
	if (came.outcome === 'not-asked') {
		return combineVerdicts(first, await direct(leave));
	}
	// It was tried, or may still be: we look as far as the greeting.
	const second = await direct(undefined);
	await leave?.end(neverGreeted(second) ? { outcome: 'not-asked' } : came);
	return combineVerdicts(first, second);
}
