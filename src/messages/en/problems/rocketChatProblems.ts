import type { ProblemSentences } from '../../problemSentence';
import { inAppSettings } from '../settingPlaces';

/** Problems between the app and Rocket.Chat's own API. */
export const rocketChatProblems = {
	'workspace-unreachable': {
		cause: () => 'Rocket.Chat cannot be reached by the app',
		next: () =>
			`enter an address ${inAppSettings('rocketchat')} that works on the server itself, for example http://localhost:3000`,
	},
	'workspace-failed': {
		cause: ({ status }) => `Rocket.Chat failed (HTTP ${status})`,
		next: () => 'see the server log of Rocket.Chat',
	},
	'unreadable-answer': {
		cause: () => 'the answer made no sense',
		next: ({ status }) =>
			`see what answers at the address ${inAppSettings('rocketchat')} (HTTP ${status ?? '?'})`,
	},
	'blocked-by-workspace': {
		cause: () => 'Rocket.Chat blocks the address',
		next: () =>
			'add the host to the allow list in Administration › Settings › General (SSRF_Allowlist)',
	},
	'token-refused': {
		cause: () => 'the app may not ask Rocket.Chat',
		next: () =>
			`make a new personal access token and enter it with its user id ${inAppSettings('rocketchat')}`,
	},
	'permission-missing': {
		cause: () => 'the app lacks a permission',
		next: ({ permission }) => `give the token's user a role with the permission ${permission}`,
	},
	'api-absent': {
		cause: () => 'this Rocket.Chat cannot check it',
		next: () =>
			`this workspace has no VoIP API (removed in Rocket.Chat 8.0), or its address ${inAppSettings('rocketchat')} is wrong`,
	},
	'rate-limited': {
		cause: ({ seconds }) => `asked too often, wait ${seconds} s`,
		next: () => "wait, or give the token's user the permission api-bypass-rate-limit",
	},
	'held-back': {
		cause: ({ seconds }) => `asked too often, wait ${seconds} s`,
		next: () => "wait: the app itself asks no more often, to stay within Rocket.Chat's rate limit",
	},
	'parameters-refused': {
		cause: () => 'Rocket.Chat refused the question',
		next: ({ text }) => (text ? `Rocket.Chat says: ${text}` : 'see the server log of Rocket.Chat'),
	},
	'room-token-refused': {
		cause: () => 'Rocket.Chat does not know the visitor of this room',
		next: () => 'nothing to do: the visitor was removed, or registered anew since the call',
	},
	'room-not-found': {
		cause: () => "Rocket.Chat's VoIP API does not know this room",
		next: () => 'nothing to do: the room is no VoIP room, or was removed meanwhile',
	},
} satisfies ProblemSentences<'rocketchat' | 'room'>;
