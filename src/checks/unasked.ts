import type { Clock } from '../domain/clock';
import type { Problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { unknown } from '../domain/verdict';
import type { Verdict } from '../domain/verdict';

/** What is said of a target that was not asked. */
export const unasked = (
	{ target, way, where }: { target: Target; way: Way; where: string },
	why: Problem,
	clock: Clock,
): Verdict => ({
	...unknown(why),
	target,
	way,
	where,
	ms: 0,
	at: clock.now(),
	evidence: [{ kind: 'skipped', what: where }],
});
