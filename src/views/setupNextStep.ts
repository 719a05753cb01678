import { nextStepOf } from './problemView';
import type { RefusedFacts } from './savedView';
import { problem, type Problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

export type NextStepFacts = {
	verdicts: readonly Verdict[];
	callsProblem: Problem | undefined;
	faults: readonly RefusedFacts[];
	/** Targets that an admin has switched off. */
	off: readonly Target[];
	missing: {
		/** Why the workspace's API cannot be asked. */
		access: Problem | undefined;
		/** Whether a part of the access to it is filled in, so that the rest is wanted. */
		accessBegun: boolean;
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
		return status.next(facts.off.length > 0 ? setup.next.allOff : setup.next.anyServer);
	}
	const found = (of: (verdict: Verdict) => Problem[]): Problem[] => facts.verdicts.flatMap(of);
	const calls = facts.callsProblem ? [facts.callsProblem] : [];
	const [first] = [...found(problemOf), ...calls, ...found(apiProblemOf)];
	if (first) {
		return nextStepOf(first, messages);
	}
	const { access, accessBegun, setting } = facts.missing;
	if (setting) {
		return nextStepOf(problem('not-configured', { setting }), messages);
	}
	if (access && accessBegun) {
		return nextStepOf(access, messages);
	}
	return facts.missing.eventSecret ? status.next(setup.next.eventSecret) : setup.nothingLeft;
}
