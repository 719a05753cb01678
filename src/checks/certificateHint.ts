import { isOnlyUntrusted } from '../domain/judging/judgeCertificate';
import { problem, type ProblemFacts } from '../domain/problem';
import type { Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

/** Rocket.Chat's own check knows nothing of the app's switch. */
function remedyOf(asksApiAlone: boolean, accepts: boolean): ProblemFacts['remedy'] {
	if (asksApiAlone) {
		return accepts ? 'ask-directly' : 'accept-and-ask-directly';
	}
	return accepts ? undefined : 'accept';
}

/** For a certificate that nobody vouches for: which of the app's own settings would let it pass. */
export function withCertificateHint(
	verdict: Verdict,
	{ checks, teamVoice }: Pick<Settings, 'checks' | 'teamVoice'>,
	{ asksApiAlone, takesAny }: { asksApiAlone: boolean; takesAny: boolean },
): Verdict {
	if (verdict.state === 'up' || !isOnlyUntrusted(verdict.problem.code)) {
		return verdict;
	}
	// What cannot take one by itself asks by Rocket.Chat's HTTP, which takes none from 8.0 on.
	const remedy =
		takesAny || !teamVoice.lostOmnichannel
			? remedyOf(asksApiAlone, checks.acceptSelfSigned)
			: undefined;
	const { code, facts } = verdict.problem;
	return remedy ? { ...verdict, problem: problem(code, { ...facts, remedy }) } : verdict;
}
