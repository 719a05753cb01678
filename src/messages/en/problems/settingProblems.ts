import type { ProblemSentences } from '../../problemSentence';

/** Problems of settings that are wrong or missing. */
export const settingProblems = {
	'not-configured': {
		cause: () => 'not set up completely',
		next: ({ setting }) => `fill in ${setting ?? 'its settings'} on the app's settings page`,
	},
	'setting-invalid': {
		cause: () => 'a setting cannot work',
		next: ({ setting, reason, example }) =>
			`correct ${setting}: ${reason}${example ? `; for example ${example}` : ''}`,
	},
	'switched-off': {
		cause: () => 'not checked: switched off',
		next: () => 'to have it checked, set How it is asked to Auto in its section of the settings',
	},
	'way-impossible': {
		cause: () => 'Rocket.Chat cannot check a server of this kind',
		next: () => 'set How it is asked to Auto or Direct in its section of the settings',
	},
	'unsafe-characters': {
		cause: () => 'a setting has characters that cannot be sent',
		next: () =>
			'type the address, user and password of this server anew in Settings, without line breaks or other invisible characters',
	},
} satisfies ProblemSentences<'settings'>;
