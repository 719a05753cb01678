import type { AskResult } from './budget';
import { rowOf } from '../domain/problemTable';
import type { Verdict } from '../domain/verdict';

/** Returns the result of a login, as far as the verdict shows it. */
export function resultOfLogin(verdict: Verdict): AskResult {
	if (verdict.state === 'up') {
		return { outcome: verdict.proof === 'account-in-use' ? 'in-use' : 'answered' };
	}
	const { code, facts } = verdict.problem;
	switch (rowOf(code).login) {
		case 'taken':
			return { outcome: 'answered' };
		case 'refused':
			return { outcome: 'refused', code, text: facts.text ?? '' };
		case 'unclear':
			return { outcome: 'silent', code };
		default:
			return { outcome: 'not-asked' };
	}
}
