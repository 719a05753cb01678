import { foreignText } from './foreignText';
import { own, type Part } from './reply';
import type { EvidenceLine, Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';
import { fence } from '../messages/markup';

function stopText(how: string, { status }: Messages): string {
	const known = Object.entries(status.evidence.stops).find(([kind]) => kind === how);
	return known?.[1] ?? foreignText(how, 200);
}

function sentence(evidence: EvidenceLine, messages: Messages): string {
	const { status } = messages;
	const words = status.evidence;
	switch (evidence.kind) {
		case 'asked':
			return words.asked(evidence.what);
		case 'answered':
			return words.answered(evidence);
		case 'said':
			return words.said(foreignText(evidence.text, 200));
		case 'silent':
			return words.silent(evidence.ms);
		case 'failed':
			return words.failed({ text: foreignText(evidence.text, 200), ms: evidence.ms });
		case 'asked-again':
			return words.askedAgain;
		case 'asked-with':
			return words.askedWith(evidence.method);
		case 'passed':
			return words.passed(status.layers[evidence.layer], evidence.ms);
		case 'stopped':
			return words.stopped(status.layers[evidence.layer], stopText(evidence.how, messages));
		case 'sip-said':
			return words.sipSaid({
				status: evidence.status,
				reason: foreignText(evidence.reason, 60),
				server: foreignText(evidence.server ?? '', 60),
			});
		case 'certificate':
			return words.certificate(evidence.days);
		case 'certificate-accepted':
			return words.certificateAccepted;
		case 'trusted-by-workspace':
			return words.trustedByWorkspace;
		case 'fell-back':
			return words.fellBack;
		case 'looked-too':
			return words.lookedToo;
		case 'asked-http':
			return words.asked(evidence.what);
		case 'sip-not-spoken':
			return words.sipNotSpoken;
		case 'workspace-answers':
			return words.workspaceAnswers(evidence.ms);
		case 'skipped':
			return words.skipped(evidence.what);
	}
}

/** Returns a line for each request and answer. It holds text of others, so it belongs in a code fence. */
export const evidenceLines = ({ evidence }: Verdict, messages: Messages): string[] =>
	evidence.map((one) => sentence(one, messages));

/** A block of code has to end in the block where it begins. */
const maxLength = 1900;

/** Shows the evidence in a code fence, or in several where one block cannot hold it. */
export function evidenceParts(verdict: Verdict, messages: Messages): Part[] {
	const chunks = evidenceLines(verdict, messages).reduce<string[][]>((all, line) => {
		const last = all[all.length - 1] ?? [];
		const fits = last.length > 0 && [...last, line].join('\n').length <= maxLength;
		return fits ? [...all.slice(0, -1), [...last, line]] : [...all, [line]];
	}, []);
	return chunks.map((lines) => own(fence(lines)));
}
