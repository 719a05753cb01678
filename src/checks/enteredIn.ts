import type { ProblemFacts } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import { findManagementServer } from '../settings/findServers';
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

/** Adds what a management server is, if it is not Asterisk's: some next steps are meant for that kind alone. */
function withKind(verdict: Verdict, settings: Settings): Verdict {
	const server =
		verdict.target === 'management-server' ? findManagementServer(settings) : undefined;
	return server && server.kind !== 'ami' ? { ...verdict, kind: server.kind } : verdict;
}

/** Adds to a problem where the address was entered, so that its next step can name the right page. */
export function withEntryPlace(asked: Verdict, settings: Settings): Verdict {
	const verdict = withKind(asked, settings);
	// Without an address none was entered.
	if (verdict.state === 'up' || verdict.where === '') {
		return verdict;
	}
	const { target } = verdict;
	const { code, facts } = verdict.problem;
	const enteredIn = placeOf(target, settings);
	return { ...verdict, problem: { code, facts: { ...facts, target, enteredIn } } };
}
