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
	/** What shows that it is up. In words that claim no more. `at`: empty, or the address. */
	proofs: {
		'handshake': (at: string) => `WebSocket for SIP opens${at}, SIP not asked`,
		'websocket-opens': (at: string) => `WebSocket for SIP opens${at}`,
		'opens': (at: string) => `its connection opens${at}`,
		'sip-answered': (at: string) => `SIP answers${at}`,
		'sip-unidentified': (at: string) => `SIP answers${at}; whether it takes calls was not seen`,
		'login-accepted': (at: string) => `login accepted${at}`,
		'account-in-use': (at: string) =>
			`its account works${at} and is in use, most likely by Rocket.Chat`,
		'ping-answered': (at: string) => `ping answered${at}`,
	},
	/** What an admin may do about a server that is up. */
	advice: {
		'account-in-use':
			'give the app an account of its own in manager.conf, so that nobody has to wait for the other',
	},
	at: (where: string) => ` at ${where}`,
	/** When a question was last asked that is not asked now. `ago`: undefined where that is not known. */
	lastAsked: {
		sip: (ago: string | undefined, answered: boolean) => {
			if (ago === undefined) {
				return 'SIP not asked yet';
			}
			return answered ? `SIP answered ${ago} ago` : `SIP did not answer ${ago} ago`;
		},
		login: (ago: string | undefined, answered: boolean) => {
			if (ago === undefined) {
				return 'login not tried yet';
			}
			return answered ? `login answered ${ago} ago` : `login not answered ${ago} ago`;
		},
		ping: (ago: string | undefined) => (ago === undefined ? 'not asked now' : `asked ${ago} ago`),
	},
	askedAgain: {
		in: (span: string) => `Asked again in ${span} at the earliest`,
		changed: 'Not tried again until the account changes or an admin types /voip test',
		why: 'servers write each question that they refuse to their log, and guards count those',
	},
	identify: [
		'Asterisk does not know our address: it writes each SIP question to its log as an attack, and fail2ban counts those lines. So SIP is asked twice in ten minutes at most. To lift that, let pjsip.conf know the address of the Rocket.Chat server:',
		'[rocketchat]',
		'type=endpoint',
		'[rocketchat]',
		'type=identify',
		'endpoint=rocketchat',
		'match=<address of the Rocket.Chat server>',
	],
	directly: 'asked directly',
	instead: (cause: string) => `Asked directly, as Rocket.Chat could not tell: ${cause}.`,
	layers: {
		name: 'name',
		port: 'port',
		tls: 'TLS',
		http: 'HTTP',
		upgrade: 'WebSocket',
		sip: 'SIP',
		banner: 'greeting',
		login: 'login',
		ping: 'ping',
	},
	milliseconds: (ms: number) => `${ms} ms`,
	checkedNow: 'Checked just now',
	checkedAgo: (seconds: number) => `Checked ${seconds} s ago`,
	moreForAdmins: 'An admin can see more with /voip test',
	checking: 'Checking…',
	evidence: {
		heading: 'What was done:',
		asked: (what: string) => `asked ${what}`,
		answered: ({ status, ms }: { status: number; ms: number }) =>
			`answered HTTP ${status} in ${ms} ms`,
		said: (text: string) => `said: ${text || 'nothing that can be shown as text'}`,
		silent: (ms: number) => `no answer within ${ms} ms`,
		failed: ({ text, ms }: { text: string; ms: number }) => `failed after ${ms} ms: ${text}`,
		askedAgain: 'asked again on a fresh connection',
		askedWith: (method: string) => `asked once more, with ${method}`,
		passed: (layer: string, ms: number) => `${layer}: through in ${ms} ms`,
		stopped: (layer: string, how: string) => `${layer}: ended (${how})`,
		sipSaid: ({ status, reason, server }: { status: number; reason: string; server: string }) =>
			`SIP said ${status} ${reason}${server ? ` (${server})` : ''}`,
		certificate: (days: number) =>
			days < 0 ? `certificate: expired, ${-days} days ago` : `certificate: ${days} days left`,
		certificateAccepted: 'nobody vouches for its certificate: accepted, as the settings say',
		trustedByWorkspace: 'Rocket.Chat trusts this certificate, the sandbox of its apps does not',
		lookedToo: 'looked at directly too',
		fellBack: 'that tells nothing about the server: asked directly',
		sipNotSpoken: 'SIP itself was not spoken to: this sandbox takes no such certificate',
		workspaceAnswers: (ms: number) => `Rocket.Chat itself answers (${ms} ms)`,
		skipped: (what: string) => (what ? `not asked: ${what}` : 'nothing was asked'),
	},
	unknownTarget: (word: string) => `There is no target "${word}".`,
	targetList: (names: string) => `Targets: ${names}`,
	setUp: {
		heading: 'VoIP Status is not set up yet.',
		forAgents: 'An admin can set it up on the settings page of the app.',
		forAdmins: 'Open Administration › Apps › VoIP Status › Settings and fill in one of these:',
		servers: {
			'call-server': 'Call server: its WebSocket URL, for example wss://pbx.example.com/ws',
			'management-server': 'Management server: its host, user and password',
			'simotel': 'Simotel: its address and API key, for example http://simotel.example.com',
		},
		then: 'Then type /voip again. /voip setup tells more.',
	},
} as const;
