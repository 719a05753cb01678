import type { Problem } from './problem';
import type { EvidenceLine, Verdict } from './verdict';

const mark = '…';
/** Of a secret that a cut left over, so much could still be a part of another word. */
const leastOfPart = 4;

/** A text that was cut to length may end amid a secret. */
function withoutBeginning(text: string, secret: string): string {
	for (let length = secret.length - 1; length >= leastOfPart; length -= 1) {
		if (text.endsWith(secret.slice(0, length))) {
			return text.slice(0, -length) + mark;
		}
	}
	return text;
}

/** A short one is looked for as a word of its own: it stands inside many others. */
const without = (text: string, secret: string): string =>
	/^\w{1,3}$/.test(secret)
		? text
				.split(/\b/)
				.map((word) => (word === secret ? mark : word))
				.join('')
		: text.split(secret).join(mark);

/** Ours are known, so what another system repeats of them can be taken out of its text. */
export const textWithoutSecrets = (text: string, secrets: readonly string[]): string =>
	[...secrets]
		.filter((secret) => secret !== '')
		.sort((a, b) => b.length - a.length)
		.reduce((left, secret) => withoutBeginning(without(left, secret), secret), text);

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
export function withoutSecrets(verdict: Verdict, secrets: readonly string[]): Verdict {
	const clean = (text: string): string => textWithoutSecrets(text, secrets);
	const { instead } = verdict;
	const cleaned = {
		...verdict,
		...(instead ? { instead: problemWithout(instead, clean) } : {}),
		evidence: verdict.evidence.map((line) => lineWithout(line, clean)),
	};
	return cleaned.state === 'up'
		? cleaned
		: { ...cleaned, problem: problemWithout(cleaned.problem, clean) };
}
