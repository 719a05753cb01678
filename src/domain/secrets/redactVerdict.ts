import type { Problem } from '../problem';
import { createRedactor } from './redactText';
import type { EvidenceLine, Verdict } from '../verdict';

type Redact = (text: string) => string;

function lineWithout(line: EvidenceLine, redact: Redact): EvidenceLine {
	switch (line.kind) {
		case 'said':
		case 'failed':
			return { ...line, text: redact(line.text) };
		case 'stopped':
			return { ...line, how: redact(line.how) };
		case 'sip-said':
			return { ...line, reason: redact(line.reason), server: line.server && redact(line.server) };
		default:
			return line;
	}
}

function problemWithout({ code, facts }: Problem, redact: Redact): Problem {
	const { text, other } = facts;
	return {
		code,
		facts: {
			...facts,
			...(text === undefined ? {} : { text: redact(text) }),
			...(other === undefined ? {} : { other: problemWithout(other, redact) }),
		},
	};
}

/** The same verdict, whatever the other side repeated. What it means was judged before. */
export function redactVerdict(verdict: Verdict, secrets: readonly string[]): Verdict {
	const redact = createRedactor(secrets);
	const { apiProblem, ownCheck } = verdict;
	const cleaned = {
		...verdict,
		...(apiProblem ? { apiProblem: problemWithout(apiProblem, redact) } : {}),
		...(ownCheck && ownCheck.state !== 'up'
			? { ownCheck: { ...ownCheck, problem: problemWithout(ownCheck.problem, redact) } }
			: {}),
		evidence: verdict.evidence.map((line) => lineWithout(line, redact)),
	};
	return cleaned.state === 'up'
		? cleaned
		: { ...cleaned, problem: problemWithout(cleaned.problem, redact) };
}
