import { code } from '../../markup';
import type { ProblemSentences } from '../../problemSentence';
import { amounts } from '../amounts';
import { chooseHowToCheck, inAppSettings } from '../settingPlaces';

const wait = (seconds: number | undefined): string => amounts.amount(seconds ?? 60, 's');

/** Problems between the app and Rocket.Chat's own API. */
export const rocketChatProblems = {
	'workspace-unreachable': {
		cause: () => 'Rocket.Chat cannot be reached by the app',
		next: () =>
			`set Address of Rocket.Chat ${inAppSettings('rocketchat')} to one that works on the server itself, for example ${code('http://localhost:3000')}`,
	},
	'workspace-failed': {
		cause: ({ status }) => `Rocket.Chat failed (HTTP ${status})`,
		next: () => 'see the server log of Rocket.Chat',
	},
	'unreadable-answer': {
		cause: () => 'the answer cannot be read',
		next: ({ status }) =>
			status === undefined
				? `see what answers at Address of Rocket.Chat ${inAppSettings('rocketchat')}`
				: `see what answers at Address of Rocket.Chat ${inAppSettings('rocketchat')} (HTTP ${status})`,
	},
	'blocked-by-workspace': {
		cause: () => 'Rocket.Chat blocks the address',
		next: () =>
			`add the host to the workspace's allow list in Administration › Settings › General (${code('SSRF_Allowlist')})`,
	},
	'token-refused': {
		cause: () => "Rocket.Chat refuses the app's token",
		next: () =>
			`make a new personal access token, and enter it with its user id ${inAppSettings('rocketchat')}`,
	},
	'permission-missing': {
		cause: () => 'the app lacks a permission',
		next: ({ permission }) => `give the token's user a role with the permission ${permission}`,
	},
	'api-absent': {
		cause: () => 'this Rocket.Chat cannot check it',
		next: () =>
			`${chooseHowToCheck('Directly')}; or, before Rocket.Chat 8.0, correct Address of Rocket.Chat ${inAppSettings('rocketchat')}`,
	},
	'rate-limited': {
		cause: ({ seconds }) => `asked too often, wait ${wait(seconds)}`,
		next: () => `wait, or give the token's user the permission ${code('api-bypass-rate-limit')}`,
	},
	'held-back': {
		cause: ({ seconds }) => `asked too often, wait ${wait(seconds)}`,
		next: ({ seconds }) => `nothing to do: try again in ${wait(seconds)}`,
	},
	'parameters-refused': {
		cause: () => 'Rocket.Chat refused the question',
		next: ({ text }) =>
			text
				? `report this to the app's authors with ${code('/voip report')}; Rocket.Chat says ${text}`
				: `report this to the app's authors with ${code('/voip report')}`,
	},
	'room-token-refused': {
		cause: () => 'Rocket.Chat does not know the visitor of this room',
		next: () => 'nothing to do: the visitor was removed, or registered again since the call',
	},
	'room-not-found': {
		cause: () => "Rocket.Chat's VoIP API does not know this room",
		next: () => 'nothing to do: the room is no VoIP room, or has been removed',
	},
} satisfies ProblemSentences<'rocketchat' | 'room'>;
