import type { ProblemMessages } from '../../problemSentence';

/** Problems that only a connection of our own can find. `cause` for everybody, `next` for admins. */
export const directProblems = {
	'unsafe-characters': {
		cause: () => 'a setting has characters that cannot be sent',
		next: () =>
			'type the address, user and password of this server anew in Settings, without line breaks or other invisible characters',
	},
	'redirected': {
		cause: () => 'the address has moved',
		next: ({ where, text }) =>
			`${where} sends us elsewhere${text ? `, to ${text}` : ''}: enter that address in Settings, or take the redirect away`,
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
	'answer-too-long': {
		cause: () => 'the answer does not end',
		next: ({ where }) =>
			`correct the address: what answers at ${where} sends more than a call server would, and was cut off`,
	},
	'connects-but-silent': {
		cause: ({ seconds }) =>
			seconds ? `connects, then says nothing (${seconds} s)` : 'connects, then says nothing',
		next: ({ where }) =>
			`see whether the server process at ${where} hangs: restart it; or whether the port wants TLS where we use none, or the reverse`,
	},
	'closed-without-answer': {
		cause: () => 'closes the connection without an answer',
		next: ({ where }) =>
			`see that ${where} is the right port, without TLS, and that the server's access list lets the Rocket.Chat server in`,
	},
	'tls-unexplained': {
		cause: () => 'no secure connection',
		next: ({ where }) =>
			`see that ${where} speaks TLS and has a certificate that the Rocket.Chat server trusts; this Rocket.Chat does not tell apps more`,
	},
	'certificate-expires-soon': {
		cause: ({ days }) =>
			days === 1 ? 'certificate expires in 1 day' : `certificate expires in ${days} days`,
		next: ({ where }) => `renew the certificate at ${where}`,
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
} satisfies ProblemMessages;
