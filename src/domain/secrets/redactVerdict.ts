import type { Problem } from '../problem';
import { createRedactor } from './redactText';
import type { EvidenceLine, Verdict } from '../verdict';

type Redact = (text: string) => string;

function redactLine(line: EvidenceLine, redact: Redact): EvidenceLine {
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

function redactProblem({ code, facts }: Problem, redact: Redact): Problem {
	const { text, other } = facts;
	return {
		code,
		facts: {
			...facts,
			...(text === undefined ? {} : { text: redact(text) }),
			...(other === undefined ? {} : { other: redactProblem(other, redact) }),
		},
	};
}

/** Returns the verdict without secrets that the other side repeated. Its state was judged before and stays. */
export function redactVerdict(verdict: Verdict, secrets: readonly string[]): Verdict {
	const redact = createRedactor(secrets);
	const { apiProblem, ownCheck } = verdict;
	const cleaned = {
		...verdict,
		...(apiProblem ? { apiProblem: redactProblem(apiProblem, redact) } : {}),
		...(ownCheck && ownCheck.state !== 'up'
			? { ownCheck: { ...ownCheck, problem: redactProblem(ownCheck.problem, redact) } }
			: {}),
		evidence: verdict.evidence.map((line) => redactLine(line, redact)),
	};
	return cleaned.state === 'up'
		? cleaned
		: { ...cleaned, problem: redactProblem(cleaned.problem, redact) };
}
