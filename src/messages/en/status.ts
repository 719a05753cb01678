import { bold, code } from '../markup';
import { amounts } from './amounts';

type Count = { count: number; all: number; only: string };

/** `/voip status`. */
export const status = {
	/** The worst state of all, and how many servers have it. `only`: the name, if there is one server alone. */
	headings: {
		up: ({ all, only }: Count) => {
			if (all === 1) {
				return `VoIP: ${only} answers`;
			}
			return all === 2 ? 'VoIP: both servers answer' : `VoIP: all ${all} servers answer`;
		},
		degraded: ({ count, all, only }: Count) => {
			if (all === 1) {
				return `VoIP: ${only} has a problem`;
			}
			return `VoIP: ${count} of ${all} servers ${count === 1 ? 'has' : 'have'} a problem`;
		},
		down: ({ count, all, only }: Count) => {
			if (all === 1) {
				return `VoIP: ${only} is down`;
			}
			return `VoIP: ${count} of ${all} servers ${count === 1 ? 'is' : 'are'} down`;
		},
		unknown: ({ count, all, only }: Count) =>
			all === 1
				? `VoIP: ${only} could not be checked`
				: `VoIP: ${count} of ${all} servers could not be checked`,
	},
	targets: {
		'call-server': 'Call server',
		'management-server': 'Management server',
		'simotel': 'Simotel',
	},
	/** The same within a sentence. */
	named: {
		'call-server': 'the call server',
		'management-server': 'the management server',
		'simotel': 'Simotel',
	},
	/** For a management server of another kind than Asterisk's. */
	kinds: {
		drachtio: (name: string) => `${name} (drachtio)`,
		freeswitch: (name: string) => `${name} (FreeSWITCH)`,
	},
	states: { up: 'up', degraded: 'degraded', down: 'down', unknown: 'unknown' },
	/** A server, or several with the same fault. */
	line: (names: string, state: string) => `${bold(names)} ${state}`,
	next: (step: string) => `Next: ${step}`,
	upSince: (time: string) => `up since ${time}`,
	/** How long a fault has lasted. */
	lasting: {
		degraded: (time: string) => `for ${time}`,
		down: (time: string) => `down for ${time}`,
		unknown: (time: string) => `for ${time}`,
	},
	/** Servers that are up and of which nothing else has to be said. */
	alsoUp: (names: string) => `Up: ${names}`,
	/** What shows that it is up. In words that claim no more. */
	proofs: {
		'handshake': 'WebSocket for SIP opens, SIP not asked',
		'websocket-opens': 'WebSocket for SIP opens',
		'opens': 'its connection opens',
		'sip-answered': 'SIP answers',
		'sip-unidentified': 'SIP answers; whether it takes calls was not seen',
		'login-accepted': 'login accepted',
		'account-in-use': 'its account works and is in use, most likely by Rocket.Chat',
		'ping-answered': 'ping answered',
	},
	/** What an admin may do about a server that is up. */
	advice: {
		'account-in-use': `give the app an account of its own in ${code('manager.conf')}, so that neither has to wait for the other`,
	},
	/** When a question was last asked that is not asked now. `ago`: undefined where that is not known. */
	at: (where: string) => `at\u00a0${where}`,
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
		in: (span: string) =>
			`Asked again in ${span} at the earliest: servers write each question that they refuse to their log, and guards count those.`,
		changed: `Not tried again until the account changes or an admin types ${code('/voip test')}: servers write each question that they refuse to their log, and guards count those.`,
		/** The same in short, for several servers. */
		namesIn: (names: string, span: string) => `${names}: asked again in ${span} at the earliest.`,
		namesChanged: (names: string) =>
			`${names}: not tried again until the account changes; ${code('/voip test')} tries.`,
	},
	identify: {
		why: `Asterisk does not know our address: it writes each SIP question to its log as an attack, and fail2ban counts those lines. So SIP is asked twice in ten minutes at most. To lift that, let ${code('pjsip.conf')} know the address of the Rocket.Chat server:`,
		lines: [
			'[rocketchat]',
			'type=endpoint',
			'[rocketchat]',
			'type=identify',
			'endpoint=rocketchat',
			'match=<address of the Rocket.Chat server>',
		],
	},
	instead: (cause: string) => `Checked directly: ${cause}.`,
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
	checkedAgo: (ago: string) => `checked ${ago} ago`,
	/** For agents, when nothing worse than "unknown" was found. */
	callsMayWork: 'This does not mean that calls fail.',
	tell: {
		contact: (contact: string) => `Tell ${contact}`,
		anAdmin: `Tell an admin: they see more with ${code('/voip test')}`,
	},
	checking: 'Checking…',
	evidence: {
		asked: (what: string) => `asked ${what}`,
		answered: ({ status, ms }: { status: number; ms: number }) =>
			`answered HTTP ${status} in ${amounts.amount(ms, 'ms')}`,
		said: (text: string) => `said: ${text || 'nothing that can be shown as text'}`,
		silent: (ms: number) => `no answer within ${amounts.amount(ms, 'ms')}`,
		failed: ({ text, ms }: { text: string; ms: number }) =>
			`failed after ${amounts.amount(ms, 'ms')}: ${text}`,
		askedAgain: 'asked again on a fresh connection',
		askedWith: (method: string) => `asked once more, with ${method}`,
		passed: (layer: string, ms: number) => `${layer}: ok, ${amounts.amount(ms, 'ms')}`,
		stopped: (layer: string, how: string) => `${layer}: stopped, ${how}`,
		/** What ended a conversation, by the app's word for it. Anything else is the platform's text. */
		stops: {
			'silent': 'no answer',
			'still-silent': 'no answer to the last try either',
			'closed': 'connection closed',
			'too-much': 'answer too long',
			'not-sip': 'not SIP',
			'masked': 'a masked frame, which servers must not send',
			'reserved-bits': 'a frame with reserved bits',
			'unknown-opcode': 'a frame of an unknown kind',
			'control-frame': 'a control frame that is too long or in parts',
			'continuation': 'a part of a frame without its beginning',
			'too-long': 'a frame that is too long',
		},
		sipSaid: ({ status, reason, server }: { status: number; reason: string; server: string }) =>
			server ? `SIP said ${status} ${reason} (${server})` : `SIP said ${status} ${reason}`,
		certificate: (days: number) =>
			days < 0
				? `certificate: expired ${-days} ${days === -1 ? 'day' : 'days'} ago`
				: `certificate: ${days} ${days === 1 ? 'day' : 'days'} left`,
		certificateAccepted: 'self-signed certificate accepted (setting)',
		trustedByWorkspace: 'Rocket.Chat trusts this certificate, the sandbox of its apps does not',
		lookedToo: 'checked directly too',
		fellBack: 'so the server was asked directly',
		sipNotSpoken: 'SIP not tried: apps on this Rocket.Chat cannot use such a certificate',
		workspaceAnswers: (ms: number) => `Rocket.Chat itself answers (${amounts.amount(ms, 'ms')})`,
		skipped: (what: string) => (what ? `not asked: ${what}` : 'nothing was asked'),
	},
	unknownTarget: (word: string, names: string, nearest: string | undefined) =>
		nearest
			? `Nothing here is called ${word}. Did you mean ${nearest}? You can ask about ${names}.`
			: `Nothing here is called ${word}. You can ask about ${names}.`,
	setUp: {
		heading: bold('VoIP Status is not set up yet.'),
		forAgents: "An admin can set it up in the app's settings.",
		forAdmins: 'Open Administration › Apps › VoIP Status › Settings and fill in one of these:',
		servers: {
			'call-server': `• ${bold('Call server')}: its address, for example ${code('wss://pbx.example.com/ws')}`,
			'management-server': `• ${bold('Management server')}: its address, user and password`,
			'simotel': `• ${bold('Simotel')}: its address and API key, for example ${code('http://simotel.example.com')}`,
		},
		then: `Then type ${code('/voip')} again. ${code('/voip setup')} tells more.`,
	},
} as const;
