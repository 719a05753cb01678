import type { Permission } from './budget';
import type { Asking } from './check';
import { resultOfLogin } from './loginOutcome';
import { remaining } from '../domain/clock';
import { combineVerdicts, isYes, endedBeforeLogin } from '../domain/judging/combineVerdicts';
import type { Verdict } from '../domain/verdict';

export type BothWays = {
	api(): Promise<Verdict>;
	direct(permission: Permission | undefined): Promise<Verdict>;
	/** The permission for the login that both ways make. Undefined if neither logs in. */
	permission: Permission | undefined;
};

/** The least time in which the second way can be answered. */
const minMs = 1000;

/** Asks Rocket.Chat's own check first, and then the server directly if that can tell more. */
export async function askBothWays(
	{ api, direct, permission }: BothWays,
	{
		deadline,
		tools,
		limits: { apiMissing },
		budget,
	}: Pick<Asking, 'deadline' | 'tools' | 'limits' | 'budget'>,
): Promise<Verdict> {
	if (permission?.kind === 'wait' || apiMissing.known()) {
		return direct(permission);
	}
	const first = await api();
	if (first.state === 'unknown' && first.problem.code === 'api-absent') {
		apiMissing.note();
	}
	const result = resultOfLogin(first);
	// A second login is justified only for an admin who wants to see the layers.
	const isEnough = permission !== undefined && isYes(first) && budget.asker !== 'test';
	if (isEnough || remaining(deadline, tools.clock) < minMs) {
		await permission?.end(result);
		return isEnough
			? first
			: { ...first, evidence: [...first.evidence, { kind: 'skipped', what: first.where }] };
	}
	if (result.outcome === 'not-asked') {
		return combineVerdicts(first, await direct(permission));
	}
	// The workspace has logged in, or is still doing so, so we read only the greeting.
	const second = await direct(undefined);
	await permission?.end(endedBeforeLogin(second) ? { outcome: 'not-asked' } : result);
	return combineVerdicts(first, second);
}
