import { code } from '../../markup';
import type { ProblemSentence, ProblemSentences } from '../../problemSentence';
import { correctAddress, inAppSettings, whereEntered } from '../settingPlaces';

const notSip: ProblemSentence = {
	cause: () => 'a WebSocket server, but not for SIP',
	next: (facts) =>
		`${correctAddress(facts)}: what answers at ${facts.where} does not offer the subprotocol sip`,
};

const greeting = (text: string | undefined): string => text || 'bytes that are no text';

const seeCallServerLog: ProblemSentence['next'] = ({ status, text }) =>
	`see the log of the call server: it answers ${[status, text].filter(Boolean).join(' ')}`;

/** Problems in the answers of a call server or management server. */
export const protocolProblems = {
	'bad-scheme': {
		cause: () => 'the address is not a WebSocket URL',
		next: () =>
			`write the address with ${code('wss://')} or ${code('ws://')}, for example ${code('wss://pbx.example.com/ws')}`,
	},
	'wrong-path': {
		cause: () => 'wrong path',
		next: ({ where }) =>
			`correct the path after ${where} (Asterisk: ${code('/ws')}), or load its WebSocket module`,
	},
	'upgrade-refused': {
		cause: ({ status }) => `refuses SIP over WebSocket (HTTP ${status})`,
		next: () =>
			`load the SIP WebSocket transport (Asterisk: ${code('res_pjsip_transport_websocket')}), and let proxies pass the Upgrade header`,
	},
	'plain-at-tls-port': {
		cause: ({ status }) => `refuses the handshake (HTTP ${status})`,
		next: ({ where }) =>
			`if the port of ${where} wants TLS, write ${code('wss://')}; if not, see the log of the web server or proxy there`,
	},
	'handshake-refused': {
		cause: ({ status }) => `refuses the handshake (HTTP ${status})`,
		next: ({ where }) =>
			`see the log of the web server or proxy at ${where}, and whether it wants a client certificate`,
	},
	'not-websocket': {
		cause: ({ status }) =>
			status ? `not a WebSocket server (HTTP ${status})` : 'not a WebSocket server',
		next: (facts) => `${correctAddress(facts)}: a web server or proxy answers at ${facts.where}`,
	},
	'wrong-accept-key': {
		cause: () => 'the WebSocket handshake is answered wrongly',
		next: ({ where }) =>
			`see what is in front of ${where}: a cache or proxy seems to answer instead of the call server`,
	},
	'websocket-broken': {
		cause: () => 'breaks the rules of WebSocket',
		next: ({ where }) =>
			`see whether a proxy at ${where} changes what passes, and whether the call server is up to date`,
	},
	'not-sip': notSip,
	'sip-transport-missing': {
		cause: () => 'Asterisk opens WebSockets, but not for SIP',
		next: () => `load the SIP WebSocket transport (${code('res_pjsip_transport_websocket')})`,
	},
	'sip-not-seen': notSip,
	'http-answers-only': {
		cause: () => 'HTTP answers, SIP could not be asked',
		next: ({ where }) =>
			`give ${where} a certificate of a public CA: with another one this Rocket.Chat lets apps ask by HTTP, not SIP`,
	},
	'sip-not-asked': {
		cause: () => 'its port opens, SIP was not asked this time',
		next: () => `to have SIP asked now, type ${code('/voip test call-server')}`,
	},
	'no-sip-answer': {
		cause: ({ status }) =>
			status ? `SIP says ${status} and nothing more` : 'the WebSocket is up, SIP does not answer',
		next: () =>
			'see whether the call server answers SIP OPTIONS (Asterisk: its PJSIP module; Kamailio: its routing script)',
	},
	'sip-refuses-calls': {
		cause: ({ status }) => `takes no calls now (SIP ${status})`,
		next: seeCallServerLog,
	},
	'sip-silent': {
		cause: ({ status }) =>
			status ? `SIP says ${status} and nothing more` : 'its port opens, SIP does not answer',
		next: ({ where }) =>
			`see whether the server at ${where} hangs, drops SIP OPTIONS (Kamailio: its routing script; calls work then), or is another one`,
	},
	'speaks-no-sip': {
		cause: () => 'talks something else than SIP',
		next: (facts) =>
			`correct the address or path ${whereEntered(facts)}: what answers at ${facts.where} is not a SIP server`,
	},
	'sip-failed': {
		cause: ({ status }) => `SIP answers with an error (SIP ${status})`,
		next: seeCallServerLog,
	},
	'answer-too-long': {
		cause: () => 'the answer does not end',
		next: (facts) =>
			`${correctAddress(facts)}: what answers at ${facts.where} sends more than such a server would, and was cut off`,
	},
	'credentials-rejected': {
		cause: () => 'answers, but refuses our account',
		next: () =>
			`correct user and password ${inAppSettings('management_server')}, and see that ${code('manager.conf')} permits the address of the Rocket.Chat server`,
	},
	'login-refused': {
		cause: () => 'answers, but refuses our account',
		next: ({ where, text }) =>
			text
				? `see the log of Asterisk at ${where}: it refuses the login with ${text}`
				: `see the log of Asterisk at ${where}: it refuses the login`,
	},
	'password-rejected': {
		cause: () => 'answers, but refuses our password',
		next: ({ where }) =>
			`correct the password ${inAppSettings('management_server')}: ${where} does not take it`,
	},
	'not-asked-further': {
		cause: () => 'its port opens, nothing more is known',
		next: ({ enteredIn }) =>
			enteredIn === 'workspace'
				? `enter its password once more ${inAppSettings('management_server')}, so that the server itself can be asked; Rocket.Chat does not show its own copy to apps`
				: `enter its password ${inAppSettings('management_server')}, so that the server itself can be asked`,
	},
	'login-not-tried': {
		cause: () => 'it opens, the login was not tried this time',
		next: () => `to have it tried now, type ${code('/voip test management-server')}`,
	},
	'login-unanswered': {
		cause: () => 'the login was not answered',
		next: ({ where }) =>
			`restart the server at ${where} if it hangs; else check that the port is the right one, and not a TLS port`,
	},
	'command-unanswered': {
		cause: () => 'logs in, then says nothing',
		next: ({ where }) =>
			`check the load of the server at ${where}: it accepted the login, then did not answer`,
	},
	'shutting-down': {
		cause: () => 'Asterisk is shutting down',
		next: ({ where, text }) =>
			text
				? `wait until Asterisk at ${where} is back, or start it again: it says ${text}`
				: `wait until Asterisk at ${where} is back, or start it again`,
	},
	'own-check-silent': {
		cause: () => "it greets, but Rocket.Chat's own login got no answer",
		next: ({ where }) =>
			`see the log of Asterisk at ${where} for the login, and whether Rocket.Chat itself is slow to answer`,
	},
	'checks-differ': {
		cause: ({ reason }) =>
			reason
				? `Rocket.Chat's own check fails (${reason}), ours gets through`
				: "Rocket.Chat's own check fails, ours gets through",
		next: ({ where }) =>
			`see what differs on the way to ${where}: the address that Rocket.Chat uses, a proxy, or the certificates that it trusts`,
	},
	'refused-too-often': {
		cause: () => 'not asked now, as it has refused us',
		next: () =>
			`see that the account in the app's settings is right, then type ${code('/voip test')}: it may ask once more before the pause is over`,
	},
	'ami-silent': {
		cause: () => 'connects, but the management interface says nothing',
		next: ({ where }) =>
			`restart Asterisk if it hangs; else ${where} is another server's port, or its port with TLS`,
	},
	'ami-no-banner': {
		cause: () => 'closes the connection without a greeting',
		next: ({ where }) =>
			`see that ${where} is Asterisk's manager port, and that ${code('manager.conf')} allows another connection (${code('authlimit')})`,
	},
	'ami-wrong-banner': {
		cause: () => 'not a management interface',
		next: (facts) =>
			`correct the port ${whereEntered(facts)} (Asterisk: 5038): ${facts.where} greets with ${greeting(facts.text)}`,
	},
	'ami-login-unanswered': {
		cause: () => 'the login was not answered',
		next: ({ where }) => `${where} did not answer the login: see Asterisk's log`,
	},
	'ami-no-pong': {
		cause: () => 'logs in, then says nothing',
		next: () => "check Asterisk's load: it accepted the login, then did not answer",
	},
	'unexpected-banner': {
		cause: () => 'another kind of server answers',
		next: (facts) =>
			`correct the port ${whereEntered(facts)}: ${facts.where} greets with ${greeting(facts.text)}`,
	},
	'event-socket-refuses': {
		cause: () => 'answers, but refuses our address',
		next: () =>
			`let the Rocket.Chat server's address into FreeSWITCH's ${code('event_socket.conf.xml')} (${code('apply-inbound-acl')})`,
	},
} satisfies ProblemSentences<'protocol'>;
