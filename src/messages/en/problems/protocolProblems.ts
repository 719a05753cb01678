import type { ProblemSentence, ProblemSentences } from '../../problemSentence';

const notSip: ProblemSentence = {
	cause: () => 'a WebSocket server, but not for SIP',
	next: ({ where }) =>
		`correct the address: what answers at ${where} does not offer the subprotocol sip`,
};

const greeting = (text: string | undefined): string =>
	text ? `"${text}"` : 'bytes that are no text';

/** Problems in the answers of a call server or management server. */
export const protocolProblems = {
	'bad-scheme': {
		cause: () => 'the address is not a WebSocket URL',
		next: () => 'write the URL with wss:// or ws://, for example wss://pbx.example.com/ws',
	},
	'wrong-path': {
		cause: () => 'wrong path',
		next: ({ where }) =>
			`correct the path after ${where} (Asterisk: /ws), or load the server's WebSocket module`,
	},
	'upgrade-refused': {
		cause: ({ status }) => `refuses SIP over WebSocket (HTTP ${status})`,
		next: () =>
			'load the SIP WebSocket transport (Asterisk: res_pjsip_transport_websocket), and let proxies pass the Upgrade header',
	},
	'plain-at-tls-port': {
		cause: ({ status }) => `refuses the handshake (HTTP ${status})`,
		next: ({ where }) =>
			`if the port of ${where} speaks TLS, use wss:// instead of ws://; if not, see the log of the web server or proxy there`,
	},
	'handshake-refused': {
		cause: ({ status }) => `refuses the handshake (HTTP ${status})`,
		next: ({ where }) =>
			`see the log of the web server or proxy at ${where}, and whether it wants a client certificate`,
	},
	'not-websocket': {
		cause: ({ status }) =>
			status ? `not a WebSocket server (HTTP ${status})` : 'not a WebSocket server',
		next: ({ where }) => `correct the address: a web server or proxy answers at ${where}`,
	},
	'wrong-accept-key': {
		cause: () => 'the WebSocket handshake is answered wrongly',
		next: ({ where }) =>
			`see what stands in front of ${where}: a cache or proxy seems to answer in the call server's place`,
	},
	'websocket-broken': {
		cause: () => 'breaks the rules of WebSocket',
		next: ({ where }) =>
			`see whether a proxy at ${where} changes what passes, and whether the call server is up to date`,
	},
	'not-sip': notSip,
	'sip-transport-missing': {
		cause: () => 'Asterisk opens WebSockets, but not for SIP',
		next: () => 'load the SIP WebSocket transport (res_pjsip_transport_websocket)',
	},
	'sip-not-seen': notSip,
	'http-answers-only': {
		cause: () => 'HTTP answers, SIP could not be asked',
		next: ({ where }) =>
			`give ${where} a certificate of a public CA: with another one this Rocket.Chat lets apps ask by HTTP, not SIP`,
	},
	'sip-not-asked': {
		cause: () => 'its port opens, SIP was not asked this time',
		next: () => 'to have SIP asked now, type /voip test call-server',
	},
	'no-sip-answer': {
		cause: ({ status }) =>
			status ? `SIP says ${status} and nothing more` : 'the WebSocket is up, SIP does not answer',
		next: () =>
			'see whether the call server answers SIP OPTIONS (Asterisk: its PJSIP module; Kamailio: its routing script)',
	},
	'sip-refuses-calls': {
		cause: ({ status }) => `takes no calls now (SIP ${status})`,
		next: ({ status, text }) =>
			`see the log of the call server: it answers ${status}${text ? ` ${text}` : ''}`,
	},
	'sip-silent': {
		cause: ({ status }) =>
			status ? `SIP says ${status} and nothing more` : 'its port opens, SIP does not answer',
		next: ({ where }) =>
			`see whether the server at ${where} hangs, drops SIP OPTIONS (Kamailio: its routing script; calls work then), or is another one`,
	},
	'speaks-no-sip': {
		cause: () => 'talks something else than SIP',
		next: ({ where }) => `correct the address or path: what answers at ${where} is no SIP server`,
	},
	'sip-failed': {
		cause: ({ status }) => `SIP answers with an error (SIP ${status})`,
		next: ({ status, text }) =>
			`see the log of the call server: it answers ${status}${text ? ` ${text}` : ''}`,
	},
	'answer-too-long': {
		cause: () => 'the answer does not end',
		next: ({ where }) =>
			`correct the address: what answers at ${where} sends more than such a server would, and was cut off`,
	},
	'credentials-rejected': {
		cause: () => 'answers, but refuses our account',
		next: () =>
			'correct user and password in Settings › Management server, and see that manager.conf allows the address of the Rocket.Chat server',
	},
	'login-refused': {
		cause: () => 'answers, but refuses our account',
		next: ({ where, text }) =>
			`see the log of Asterisk at ${where}: it refuses the login${text ? ` with "${text}"` : ''}`,
	},
	'password-rejected': {
		cause: () => 'answers, but refuses our password',
		next: ({ where }) =>
			`correct the password in Settings › Management server: ${where} does not take it`,
	},
	'not-asked-further': {
		cause: () => 'its port opens, nothing more is known',
		next: ({ setting }) => `to have the server itself asked, fill in ${setting}`,
	},
	'login-not-tried': {
		cause: () => 'it opens, the login was not tried this time',
		next: () => 'to have it tried now, type /voip test management-server',
	},
	'login-unanswered': {
		cause: () => 'the login was not answered',
		next: ({ where }) =>
			`see whether the server at ${where} hangs, or whether the port is another server's or wants TLS`,
	},
	'command-unanswered': {
		cause: () => 'logs in, then says nothing',
		next: ({ where }) =>
			`see what loads the server at ${where}: it took the login, but answered no command`,
	},
	'shutting-down': {
		cause: () => 'Asterisk is shutting down',
		next: ({ where, text }) =>
			`wait until Asterisk at ${where} is back, or start it again${text ? `: it says "${text}"` : ''}`,
	},
	'own-check-silent': {
		cause: () => "it greets, but Rocket.Chat's own login got no answer",
		next: ({ where }) =>
			`see the log of Asterisk at ${where} for the login, and whether Rocket.Chat itself is slow to answer`,
	},
	'checks-differ': {
		cause: ({ reason }) =>
			`Rocket.Chat's own check fails${reason ? `: ${reason}` : ''}, ours gets through`,
		next: ({ where }) =>
			`see what differs on the way to ${where}: the address that Rocket.Chat uses, a proxy, or the certificates that it trusts`,
	},
	'refused-too-often': {
		cause: () => 'not asked now: it has refused us too often',
		next: () =>
			'correct the account or address in Settings, wait ten minutes, then type /voip test',
	},
	'ami-silent': {
		cause: () => 'connects, but the management interface says nothing',
		next: ({ where }) =>
			`see whether Asterisk hangs, or whether ${where} is a TLS port or another server's`,
	},
	'ami-no-banner': {
		cause: () => 'closes the connection without a greeting',
		next: ({ where }) =>
			`see that ${where} is Asterisk's manager port, and that manager.conf has room for us (authlimit)`,
	},
	'ami-wrong-banner': {
		cause: () => 'not a management interface',
		next: ({ where, text }) =>
			`correct the port (Asterisk: 5038): ${where} greets with ${greeting(text)}`,
	},
	'ami-login-unanswered': {
		cause: () => 'the login was not answered',
		next: ({ where }) => `see the log of Asterisk: ${where} greeted, then left the login alone`,
	},
	'ami-no-pong': {
		cause: () => 'logs in, then says nothing',
		next: () => 'see what loads Asterisk: it took the login, but no ping was answered',
	},
	'unexpected-banner': {
		cause: () => 'another kind of server answers',
		next: ({ where, text }) => `correct the port: ${where} greets with ${greeting(text)}`,
	},
	'event-socket-refuses': {
		cause: () => 'answers, but refuses our address',
		next: () =>
			"let the Rocket.Chat server's address into FreeSWITCH's event_socket.conf.xml (apply-inbound-acl)",
	},
} satisfies ProblemSentences<'protocol'>;
