import { evidenceParts } from './evidenceView';
import { foreignText } from './foreignText';
import type { Part, Reply } from './reply';
import { setupSections } from './settingsSummaryView';
import { apiProblemNotes, type Audience, verdictLine } from './statusView';
import { stepLine } from './testView';
import type { Diagnosis } from '../domain/diagnosis/diagnose';
import type { Generation } from '../domain/generation';
import type { SummarySection } from '../domain/settings/settingsSummary';

export type ReportFacts = {
	appVersion: string;
	rocketChat: string | undefined;
	sandbox: 'vm2' | 'deno' | 'node';
	generation: Generation;
	sections: readonly SummarySection[];
	diagnoses: readonly Diagnosis[];
};

/** Short enough for one message, together with the code fence and what Rocket.Chat may add. */
const maxLength = 3400;

const textOf = ({ text }: Part): string => text;

/** Inside a code block only the end of the block has an effect. */
const fenced = (text: string): string => `\`\`\`\n${text.replace(/`/g, "'")}\n\`\`\``;

function diagnosisLines(diagnosis: Diagnosis, audience: Audience): string[] {
	const { messages } = audience;
	return [
		verdictLine(diagnosis.verdict, audience),
		...diagnosis.steps.map((step) => `  ${stepLine(step, messages)}`),
		...[
			...apiProblemNotes(diagnosis.verdict, audience),
			...evidenceParts(diagnosis.verdict, messages).slice(1),
		].map((part) => `  ${textOf(part)}`),
	];
}

/** Returns everything as one text that can be copied. */
export function reportView(facts: ReportFacts, audience: Audience): Reply {
	const { report } = audience.messages;
	const version = foreignText(facts.rocketChat ?? report.unknownVersion, 20);
	const lines = [
		report.heading,
		report.versions(facts.appVersion, report.sandboxes[facts.sandbox], version),
		report.telephony(report.generations[facts.generation]),
		...setupSections(facts.sections, audience.messages).map(textOf),
		...facts.diagnoses.reduce<string[]>(
			(all, diagnosis) => [...all, ...diagnosisLines(diagnosis, audience)],
			[],
		),
	];
	const text = lines.join('\n');
	const cut = text.length > maxLength ? `${text.slice(0, maxLength)}\n${report.cut}` : text;
	// The text of blocks cannot be copied as one piece; a code block in a message can.
	return { text: fenced(cut), blocks: [] };
}
