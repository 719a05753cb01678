import type { Problem } from '../problem';
import { redactText } from './redactText';
import type { EvidenceLine, Verdict } from '../verdict';

type Clean = (text: string) => string;

function lineWithout(line: EvidenceLine, clean: Clean): EvidenceLine {
	switch (line.kind) {
		case 'said':
		case 'failed':
			return { ...line, text: clean(line.text) };
		case 'stopped':
			return { ...line, how: clean(line.how) };
		case 'sip-said':
			return { ...line, reason: clean(line.reason), server: line.server && clean(line.server) };
		default:
			return line;
	}
}

function problemWithout({ code, facts }: Problem, clean: Clean): Problem {
	return { code, facts: facts.text === undefined ? facts : { ...facts, text: clean(facts.text) } };
}

/** The same verdict, whatever the other side repeated. What it means was judged before. */
export function redactVerdict(verdict: Verdict, secrets: readonly string[]): Verdict {
	const clean = (text: string): string => redactText(text, secrets);
	const { apiProblem } = verdict;
	const cleaned = {
		...verdict,
		...(apiProblem ? { apiProblem: problemWithout(apiProblem, clean) } : {}),
		evidence: verdict.evidence.map((line) => lineWithout(line, clean)),
	};
	return cleaned.state === 'up'
		? cleaned
		: { ...cleaned, problem: problemWithout(cleaned.problem, clean) };
}
