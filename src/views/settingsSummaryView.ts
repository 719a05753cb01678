import { foreignText } from './foreignText';
import type { SummarySection, SummaryValue } from '../domain/settings/settingsSummary';
import type { Messages } from '../messages/en/english';

/** Returns the label of a value that is one of a few, and any other as it was typed. */
function valueText(
	{ name, text }: Extract<SummaryValue, { kind: 'value' }>,
	{ settings }: Messages,
): string {
	const labels: Readonly<Record<string, string>> = settings.shownValues;
	const isLabelled = name === 'way' || name === 'self-signed';
	return (isLabelled ? labels[text] : undefined) ?? foreignText(text, 120);
}

function described(value: SummaryValue, messages: Messages): string {
	const { setup, settings } = messages;
	if (value.kind === 'not-checked') {
		return setup.switchedOff;
	}
	const name = settings.shortNames[value.name];
	switch (value.kind) {
		case 'too-short':
			return setup.tooShort(name);
		case 'faulty':
			return setup.cannotWork(name);
		case 'set': {
			const said = value.set ? setup.isSet(name) : setup.isNotSet(name);
			return value.source === 'workspace' ? setup.from(said, setup.sources.workspace) : said;
		}
		case 'value':
			if (value.text === '') {
				return setup.isNotSet(name);
			}
			return setup.from(setup.value(name, valueText(value, messages)), setup.sources[value.source]);
	}
}

/** Returns a line for each section of the settings page. It holds text that admins typed, so it belongs in a code fence. */
export const summaryLines = (sections: readonly SummarySection[], messages: Messages): string[] =>
	sections.map(
		({ section, values }) =>
			`${messages.settings.sections[section]}: ${values
				.map((value) => described(value, messages))
				.join(' · ')}`,
	);
