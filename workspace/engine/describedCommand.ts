import { at, textOf } from './plain';
import { type Registry } from './state';

/** A slash command with the keys of its texts in the app's i18n files. */
export type DescribedCommand = { command: string; descriptionKey: string; paramsKey: string };

export const describedCommands = ({ commands, described }: Registry): DescribedCommand[] =>
	[...commands].map((command) => ({
		command,
		descriptionKey: textOf(at(described.get(command), 'i18nDescription')),
		paramsKey: textOf(at(described.get(command), 'i18nParamsExample')),
	}));
