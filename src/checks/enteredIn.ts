import type { ProblemFacts } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

/** Returns where an admin has entered the address in use: the app's own goes before the workspace's. */
function placeOf(target: Target, settings: Settings): NonNullable<ProblemFacts['enteredIn']> {
	switch (target) {
		case 'call-server':
			return settings.callServer.address ? 'call_server' : 'workspace';
		case 'management-server':
			return settings.managementServer.address ? 'management_server' : 'workspace';
		case 'simotel':
			return 'simotel';
	}
}

/** Adds to a problem where the address was entered, so that its next step can name the right page. */
export function withEntryPlace(verdict: Verdict, settings: Settings): Verdict {
	// Without an address none was entered.
	if (verdict.state === 'up' || verdict.where === '') {
		return verdict;
	}
	const { code, facts } = verdict.problem;
	const enteredIn = placeOf(verdict.target, settings);
	return { ...verdict, problem: { code, facts: { ...facts, enteredIn } } };
}
