import type { Gate } from './check';
import { remaining } from '../domain/clock';
import type { Clock, Deadline } from '../domain/clock';
import type { Verdict } from '../domain/verdict';

/** Less time than this is not worth another way. */
const leastMs = 1000;

/**
 * Through the workspace's API first; directly where it has none, or where its answer tells nothing about the
 * target. Both share one deadline.
 */
export async function askEitherWay(
	api: () => Promise<Verdict>,
	direct: () => Promise<Verdict>,
	{ apiAbsent }: Gate,
	{ deadline, clock }: { deadline: Deadline; clock: Clock },
): Promise<Verdict> {
	if (apiAbsent.known()) {
		return direct();
	}
	const first = await api();
	if (first.state !== 'unknown') {
		return first;
	}
	const { problem } = first;
	if (problem.code === 'api-absent') {
		apiAbsent.note();
	}
	if (remaining(deadline, clock) < leastMs) {
		return { ...first, evidence: [...first.evidence, { kind: 'skipped', what: first.where }] };
	}
	const second = await direct();
	return {
		...second,
		// That 8.x has no such API is no news; everything else an admin can mend.
		...(problem.code === 'api-absent' ? {} : { instead: problem }),
		evidence: [...first.evidence, { kind: 'fell-back' }, ...second.evidence],
	};
}
