import { nextStepOf } from './problemView';
import type { RefusedFacts } from './savedView';
import { problem, type Problem } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type NextStepFacts = {
	verdicts: readonly Verdict[];
	callsProblem: Problem | undefined;
	faults: readonly RefusedFacts[];
	missing: {
		/** Why the workspace's API cannot be asked. */
		access: Problem | undefined;
		anyServer: boolean;
		/** The empty setting without which others that are filled in have no effect. */
		setting: string | undefined;
		eventSecret: boolean;
	};
};

const problemOf = (verdict: Verdict): Problem[] =>
	verdict.state === 'up' ? [] : [verdict.problem];

/** Returns why the API could not tell, for a server that answered directly. */
const apiProblemOf = ({ apiProblem }: Verdict): Problem[] => (apiProblem ? [apiProblem] : []);

/** Returns the one thing to do next. What prevents most comes first. */
export function nextStep(facts: NextStepFacts, messages: Messages): string {
	const { setup, status } = messages;
	const [fault] = facts.faults;
	if (fault) {
		return nextStepOf(problem('setting-invalid', fault), messages);
	}
	if (facts.missing.anyServer) {
		return status.next(setup.next.anyServer);
	}
	const found = (of: (verdict: Verdict) => Problem[]): Problem[] =>
		facts.verdicts.reduce<Problem[]>((all, verdict) => [...all, ...of(verdict)], []);
	const calls = facts.callsProblem ? [facts.callsProblem] : [];
	const [first] = [...calls, ...found(problemOf), ...found(apiProblemOf)];
	if (first) {
		return nextStepOf(first, messages);
	}
	const { access, setting } = facts.missing;
	if (setting) {
		return nextStepOf(problem('not-configured', { setting }), messages);
	}
	if (access) {
		return access.facts.setting === 'rocketchat_url'
			? nextStepOf(access, messages)
			: status.next(setup.next.access);
	}
	return facts.missing.eventSecret ? status.next(setup.next.eventSecret) : setup.next.nothing;
}
