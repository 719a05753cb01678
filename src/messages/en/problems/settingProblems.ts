import type { ProblemSentences, SentenceFacts } from '../../problemSentence';
import { appSection, howToCheck } from '../places';

const isHiddenPassword = ({ settingId, source }: SentenceFacts): boolean =>
	settingId === 'management_server_password' && source === 'workspace';

/** Problems of settings that are wrong or missing. */
export const settingProblems = {
	'not-configured': {
		cause: (facts) => (isHiddenPassword(facts) ? 'password missing' : 'not set up completely'),
		next: (facts) =>
			isHiddenPassword(facts)
				? `enter the management server's password once more in ${appSection('management-server')}; Rocket.Chat does not show its own copy to apps`
				: `fill in ${facts.setting ?? 'its address'} in the app's settings`,
	},
	'setting-invalid': {
		cause: () => 'a setting cannot work',
		next: ({ setting, reason, example }) =>
			`correct ${setting} in the app's settings: ${reason}${example ? `; for example ${example}` : ''}`,
	},
	'switched-off': {
		cause: () => 'not checked: switched off',
		next: () => `add it to the servers to check in ${appSection('checks')}`,
	},
	'way-impossible': {
		cause: () => 'Rocket.Chat cannot check a server of this kind',
		next: () => howToCheck('Automatic'),
	},
	'unsafe-characters': {
		cause: () => 'a setting has characters that cannot be sent',
		next: () =>
			"type address, user and password of this server anew in the app's settings, without line breaks or other invisible characters",
	},
} satisfies ProblemSentences<'settings'>;
