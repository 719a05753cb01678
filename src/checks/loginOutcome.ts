import type { Came } from './budget';
import type { ProblemCode } from '../domain/problem';
import type { Verdict } from '../domain/verdict';

/** The account is not taken: it is not tried again as it is. */
const refused: readonly ProblemCode[] = [
	'credentials-rejected',
	'login-refused',
	'password-rejected',
	'event-socket-refuses',
	'simotel-credentials-missing',
	'simotel-credentials-invalid',
	'simotel-ip-not-permitted',
	'simotel-service-not-permitted',
];

/** It may have been asked, and nobody said that it was taken. */
const unclear: readonly ProblemCode[] = [
	'ami-login-unanswered',
	'login-unanswered',
	'shutting-down',
	'check-failed',
	'timed-out',
	'connects-but-silent',
	'workspace-unreachable',
	'workspace-failed',
	'unreadable-answer',
	'still-waiting',
	'page-timed-out',
	'connection-reset',
	'closed-without-answer',
];

export const isRefusal = (verdict: Verdict): boolean =>
	verdict.state !== 'up' && refused.includes(verdict.problem.code);

/** What came of a login, as far as the verdict tells. */
export function cameOfLogin(verdict: Verdict): Came {
	if (verdict.state === 'up') {
		return { outcome: verdict.proof === 'account-in-use' ? 'in-use' : 'answered' };
	}
	const { code, facts } = verdict.problem;
	if (code === 'slow' || code === 'ami-no-pong' || code === 'command-unanswered') {
		return { outcome: 'answered' };
	}
	if (refused.includes(code)) {
		return { outcome: 'refused', code, text: facts.text ?? '' };
	}
	return unclear.includes(code) ? { outcome: 'silent', code } : { outcome: 'not-asked' };
}
