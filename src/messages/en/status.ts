/** `/voip status`. */
export const status = {
	heading: ({ up, all }: { up: number; all: number }) => `VoIP status: ${up} of ${all} up`,
	targets: {
		'call-server': 'Call server',
		'management-server': 'Management server',
		'simotel': 'Simotel',
	},
	states: { up: 'up', degraded: 'degraded', down: 'down', unknown: 'unknown' },
	next: (step: string) => `Next: ${step}`,
	acceptedAt: {
		'call-server': (where: string) => `SIP accepted at ${where}`,
		'management-server': (where: string) => `login accepted at ${where}`,
		'simotel': (where: string) => `ping answered at ${where}`,
	},
	milliseconds: (ms: number) => `${ms} ms`,
	checkedNow: 'Checked just now',
	checkedAgo: (seconds: number) => `Checked ${seconds} s ago`,
	moreForAdmins: 'An admin can see more with /voip status',
	checking: 'Checking…',
	evidence: {
		heading: 'What was done:',
		asked: (what: string) => `asked ${what}`,
		answered: ({ status, ms }: { status: number; ms: number }) =>
			`answered HTTP ${status} in ${ms} ms`,
		said: (text: string) => `said: ${text}`,
		silent: (ms: number) => `no answer within ${ms} ms`,
		failed: ({ text, ms }: { text: string; ms: number }) => `failed after ${ms} ms: ${text}`,
		askedAgain: 'asked again on a fresh connection',
		askedWith: (method: string) => `asked once more, with ${method}`,
		workspaceAnswers: (ms: number) => `Rocket.Chat itself answers (${ms} ms)`,
		skipped: (what: string) => `not asked: ${what}`,
	},
	unknownTarget: (word: string) => `There is no target "${word}".`,
	targetList: (names: string) => `Targets: ${names}`,
	setUp: {
		heading: 'VoIP Status is not set up yet.',
		forAgents: 'An admin can set it up on the settings page of the app.',
		forAdmins: 'Open Administration › Apps › VoIP Status › Settings and fill in:',
		credentials:
			'Rocket.Chat: user id and personal access token of a user with the permission manage-voip-contact-center-settings',
		callServer: 'Call server: its WebSocket URL, for example wss://pbx.example.com/ws',
		simotel: 'Simotel: its address and API key, for example http://simotel.example.com',
		then: 'Then type /voip again.',
	},
} as const;
