import { evidenceLines } from './evidenceView';
import { apiProblemParts } from './faultParts';
import { foreignText } from './foreignText';
import type { Reply } from './reply';
import { addressOf, type Audience, faultLine, upLine } from './serverLine';
import { summaryLines } from './settingsSummaryView';
import { stepLines } from './stepView';
import type { Diagnosis } from '../domain/diagnosis/diagnose';
import type { Generation } from '../domain/generation';
import type { SummarySection } from '../domain/settings/settingsSummary';
import { fence, unmarked } from '../messages/markup';

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

function diagnosisLines({ verdict, steps }: Diagnosis, audience: Audience): string[] {
	const { messages } = audience;
	const at = addressOf(verdict, audience);
	const line =
		verdict.state === 'up'
			? upLine(verdict, audience, [at])
			: faultLine([verdict], audience, [at, messages.report.code(verdict.problem.code)]);
	return [
		unmarked(line),
		...[
			...stepLines(steps, messages),
			...apiProblemParts([verdict], audience).flatMap(({ lines }) => lines),
		].map((text) => `  ${unmarked(text)}`),
		...evidenceLines(verdict, messages).map((text) => `  • ${text}`),
	];
}

/** Returns everything as one text that can be copied: a code block in a message without blocks. */
export function reportView(facts: ReportFacts, audience: Audience): Reply {
	const { report } = audience.messages;
	const version = foreignText(facts.rocketChat ?? report.unknownVersion, 20);
	const lines = [
		report.heading,
		report.versions(facts.appVersion, report.sandboxes[facts.sandbox], version),
		report.telephony(report.generations[facts.generation]),
		...summaryLines(facts.sections, audience.messages),
		...facts.diagnoses.flatMap((diagnosis) => diagnosisLines(diagnosis, audience)),
	];
	const text = lines.join('\n');
	const shown = text.length > maxLength ? [text.slice(0, maxLength), report.cut] : [text];
	return { text: fence(shown), blocks: [] };
}
