import type { ProblemSentences } from '../../problemSentence';
import { inAppSettings } from '../settingPlaces';

/** Problems of settings that are wrong or missing. */
export const settingProblems = {
	'not-configured': {
		cause: () => 'not set up completely',
		next: ({ setting, enteredIn }) => {
			if (setting === undefined) {
				return `fill in its section ${inAppSettings()}`;
			}
			return enteredIn === 'workspace'
				? `enter ${setting} once more ${inAppSettings()}; Rocket.Chat does not show its own copy to apps`
				: `fill in ${setting} ${inAppSettings()}`;
		},
	},
	'setting-invalid': {
		cause: () => 'a setting cannot work',
		next: ({ setting, reason, example }) =>
			`correct ${setting} ${inAppSettings()}: ${reason}${example ? `; for example ${example}` : ''}`,
	},
	'switched-off': {
		cause: () => 'not checked: switched off',
		next: () => `to have it checked, choose it ${inAppSettings('checks')} › Servers to check`,
	},
	'way-impossible': {
		cause: () => 'Rocket.Chat cannot check a server of this kind',
		next: () => `choose Automatic or Directly ${inAppSettings('checks')} › How to check`,
	},
	'unsafe-characters': {
		cause: () => 'a setting has characters that cannot be sent',
		next: () =>
			`type the address, user and password of this server again ${inAppSettings()}, without line breaks or other invisible characters`,
	},
} satisfies ProblemSentences<'settings'>;
