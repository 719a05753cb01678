import type { ProblemSentence, ProblemSentences } from '../../problemSentence';

const notSip: ProblemSentence = {
	cause: () => 'a WebSocket server, but not for SIP',
	next: ({ where }) =>
		`correct the address: what answers at ${where} does not offer the subprotocol sip`,
};

/** Problems of what a call server or management server says. */
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
	'sip-not-asked': {
		cause: () => 'HTTP answers, SIP could not be asked',
		next: ({ where }) =>
			`give ${where} a certificate of a public CA: with another one this Rocket.Chat lets apps ask by HTTP, not SIP`,
	},
	'no-sip-answer': {
		cause: () => 'the WebSocket is up, SIP does not answer',
		next: () =>
			'see whether the call server answers SIP OPTIONS (Asterisk: its PJSIP module; Kamailio: its routing script)',
	},
	'sip-refuses-calls': {
		cause: ({ status }) => `takes no calls now (SIP ${status})`,
		next: ({ status, text }) =>
			`see the log of the call server: it answers ${status}${text ? ` ${text}` : ''}`,
	},
	'answer-too-long': {
		cause: () => 'the answer does not end',
		next: ({ where }) =>
			`correct the address: what answers at ${where} sends more than a call server would, and was cut off`,
	},
	'credentials-rejected': {
		cause: () => 'login rejected',
		next: () =>
			'correct user and password in Settings › Management server, and see that manager.conf allows the address of the Rocket.Chat server',
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
			`correct the port (Asterisk: 5038): ${where} greets with "${text ?? ''}"`,
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
		next: ({ where, text }) => `correct the port: ${where} greets with "${text ?? ''}"`,
	},
	'event-socket-refuses': {
		cause: () => 'refuses the connection from here',
		next: () =>
			"let the Rocket.Chat server's address into FreeSWITCH's event_socket.conf.xml (apply-inbound-acl)",
	},
} satisfies ProblemSentences<'protocol'>;
