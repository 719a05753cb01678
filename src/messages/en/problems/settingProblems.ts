import type { ProblemSentences, SentenceFacts } from '../../problemSentence';
import { chooseHowToCheck, inAppSettings } from '../settingPlaces';

/** The workspace may have a password of its own, which apps cannot read. */
const isHiddenPassword = ({ settingId, enteredIn }: SentenceFacts): boolean =>
	settingId === 'management_server_password' && enteredIn === 'workspace';

/** Problems of settings that are wrong or missing. */
export const settingProblems = {
	'not-configured': {
		cause: (facts) => (isHiddenPassword(facts) ? 'password missing' : 'not set up completely'),
		next: (facts) =>
			isHiddenPassword(facts)
				? `enter the management server's password once more ${inAppSettings('management_server')}; Rocket.Chat does not show its own copy to apps`
				: `fill in ${facts.setting ?? 'its address'} ${inAppSettings()}`,
	},
	'setting-invalid': {
		cause: () => 'a setting cannot work',
		next: ({ setting, reason, example }) =>
			`correct ${setting} in the app's settings: ${reason}${example ? `; for example ${example}` : ''}`,
	},
	'switched-off': {
		cause: () => 'not checked: switched off',
		next: () => `to have it checked, choose it ${inAppSettings('checks')} › Servers to check`,
	},
	'way-impossible': {
		cause: () => 'Rocket.Chat cannot check a server of this kind',
		next: () => chooseHowToCheck('Automatic or Directly'),
	},
	'unsafe-characters': {
		cause: () => 'a setting has characters that cannot be sent',
		next: () =>
			"type address, user and password of this server again in the app's settings, without line breaks or other invisible characters",
	},
} satisfies ProblemSentences<'settings'>;
