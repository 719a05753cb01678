import type { Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import { findManagementServer } from '../settings/findServers';
import type { Settings } from '../settings/snapshot';

/** Returns where the address of the server was entered. */
function sourceOf({ target }: Verdict, { filledIn }: Settings): 'app' | 'workspace' {
	const section = target.replace('-', '_');
	const addresses = ['address', 'websocket_url', 'host', 'url'].map((name) => `${section}_${name}`);
	return filledIn.some((id) => addresses.includes(id)) ? 'app' : 'workspace';
}

/** Adds what the sentences about a problem need to know of the settings: the server, and where its address was entered. */
export function withSettingFacts(verdict: Verdict, settings: Settings): Verdict {
	const { target } = verdict;
	const source = target === 'simotel' ? 'app' : sourceOf(verdict, settings);
	const known = ({ code, facts }: Problem): Problem => ({
		code,
		facts: { ...facts, target, source },
	});
	const server = target === 'management-server' ? findManagementServer(settings) : undefined;
	const kind = server?.kind === 'ami' ? undefined : server?.kind;
	const { apiProblem } = verdict;
	const shared = {
		...verdict,
		...(kind && { kind }),
		...(apiProblem && { apiProblem: known(apiProblem) }),
	};
	return shared.state === 'up' ? shared : { ...shared, problem: known(shared.problem) };
}
