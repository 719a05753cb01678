import type { SentenceFacts } from '../problemSentence';

const sections = {
	'rocketchat': "Rocket.Chat's VoIP API",
	'call-server': 'Call server',
	'management-server': 'Management server',
	'simotel': 'Simotel',
	'checks': 'Checks',
} as const;

/** A section of the app's own settings, which Rocket.Chat shows on another page than the workspace's. */
export const appSection = (section: keyof typeof sections): string =>
	`the app's settings › ${sections[section]}`;

/** The settings in which the address of the server was entered. */
export function addressPlace({ source, target }: SentenceFacts): string {
	if (source === 'workspace') {
		return "Administration › Settings, where the workspace's VoIP address is entered";
	}
	return target ? appSection(target) : "the app's settings";
}

export const howToCheck = (
	choice: 'Automatic' | "Through Rocket.Chat's VoIP API" | 'Directly',
): string => `set How to check to ${choice} in ${appSection('checks')}`;
