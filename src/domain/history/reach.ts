import type { EvidenceLine, Verdict } from '../verdict';

/** What a server has sent, or a connection that it took. The look-up of a name may be answered by this machine. */
const shows = (line: EvidenceLine): boolean =>
	['answered', 'said', 'sip-said', 'workspace-answers'].includes(line.kind) ||
	(line.kind === 'passed' && line.layer !== 'name');

/** Returns whether the check reached anything at all. */
export function hasReached(verdict: Verdict): boolean {
	const { state, evidence } = verdict;
	if (state === 'up' || state === 'degraded') {
		return true;
	}
	// A host that refuses a connection has been reached.
	return evidence.some(shows) || verdict.problem.code === 'refused';
}
