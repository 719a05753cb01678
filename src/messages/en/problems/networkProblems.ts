import type { ProblemMessages } from '../../problemSentence';

const certificate = 'or correct the address in Settings';

/** `cause`: a few words for everybody. `next`: one step for an admin; hosts and settings are named only there. */
export const problems = {
	'not-configured': {
		cause: () => 'not set up completely',
		next: ({ setting }) => `fill in ${setting ?? 'its settings'} on the app's settings page`,
	},
	'setting-invalid': {
		cause: () => 'a setting cannot work',
		next: ({ setting, reason, example }) =>
			`correct ${setting}: ${reason}${example ? `; for example ${example}` : ''}`,
	},
	'switched-off': {
		cause: () => 'not checked: switched off',
		next: () => 'to have it checked, set How it is asked to Auto in its section of the settings',
	},
	'way-impossible': {
		cause: () => 'Rocket.Chat cannot check a server of this kind',
		next: () => 'set How it is asked to Auto or Direct in its section of the settings',
	},
	'slow': {
		cause: ({ ms }) => `slow: answered in ${ms} ms`,
		next: ({ limitMs }) =>
			`see what loads the server or the network; slow means over ${limitMs} ms (Settings › Checks)`,
	},
	'refused': {
		cause: () => 'connection refused',
		next: ({ where }) =>
			`nothing listens at ${where}: start the server, or correct its address and port in Settings`,
	},
	'name-not-found': {
		cause: () => 'host name not found',
		next: ({ where }) =>
			`the name in ${where} does not exist: correct the host in Settings, or add it to DNS`,
	},
	'name-service-failed': {
		cause: () => 'the name service failed',
		next: () => 'see whether DNS works on the Rocket.Chat server, then check again',
	},
	'no-route': {
		cause: () => 'no network route',
		next: ({ where }) => `see that the Rocket.Chat server has a route to ${where}`,
	},
	'connection-reset': {
		cause: () => 'connection cut off',
		next: ({ where }) =>
			`${where} closes the connection: if its port speaks TLS, use wss:// instead of ws://, or https:// instead of http://`,
	},
	'timed-out': {
		cause: ({ seconds }) => (seconds ? `timed out after ${seconds} s` : 'timed out'),
		next: ({ where }) =>
			`open ${where} in the firewall for the Rocket.Chat server, or correct it in Settings`,
	},
	'certificate-expired': {
		cause: () => 'certificate expired',
		next: ({ where }) => `renew the certificate at ${where}`,
	},
	'certificate-not-yet-valid': {
		cause: () => 'certificate not valid yet',
		next: ({ where }) => `see that the clocks of ${where} and of the Rocket.Chat server are right`,
	},
	'certificate-self-signed': {
		cause: () => 'self-signed certificate',
		next: ({ where }) => `give ${where} a certificate that the Rocket.Chat server trusts`,
	},
	'certificate-untrusted': {
		cause: () => 'certificate not trusted',
		next: ({ where }) =>
			`let ${where} send its full certificate chain, or add its issuer on the Rocket.Chat server`,
	},
	'certificate-wrong-name': {
		cause: () => 'certificate for another name',
		next: ({ where }) => `renew the certificate at ${where} for that name, ${certificate}`,
	},
	'tls-failed': {
		cause: () => 'no secure connection',
		next: ({ where }) =>
			`see whether ${where} speaks TLS: wss:// and https:// want a TLS port, ws:// and http:// a plain one`,
	},
	'wrong-path': {
		cause: () => 'wrong path',
		next: ({ where }) =>
			`correct the path after ${where} (Asterisk: /ws), or load the server's WebSocket module`,
	},
	'proxy-wants-credentials': {
		cause: ({ status }) => `refused by a proxy (HTTP ${status})`,
		next: ({ where }) => `let the proxy at ${where} pass WebSocket connections without a login`,
	},
	'proxy-cannot-reach': {
		cause: ({ status }) => `a proxy cannot reach it (HTTP ${status})`,
		next: ({ where }) => `start the server behind the proxy at ${where}`,
	},
	'upgrade-refused': {
		cause: ({ status }) => `refuses SIP over WebSocket (HTTP ${status})`,
		next: () =>
			'load the SIP WebSocket transport (Asterisk: res_pjsip_transport_websocket), and let proxies pass the Upgrade header',
	},
	'not-sip': {
		cause: () => 'a WebSocket server, but not for SIP',
		next: ({ where }) =>
			`correct the address: what answers at ${where} does not offer the subprotocol sip`,
	},
	'not-websocket': {
		cause: ({ status }) =>
			status ? `not a WebSocket server (HTTP ${status})` : 'not a WebSocket server',
		next: ({ where }) => `correct the address: a web server or proxy answers at ${where}`,
	},
	'bad-scheme': {
		cause: () => 'the address is not a WebSocket URL',
		next: () => 'write the URL with wss:// or ws://, for example wss://pbx.example.com/ws',
	},
	'wrong-protocol': {
		cause: () => 'another kind of server answers',
		next: ({ where }) => `correct the port: ${where} speaks another protocol`,
	},
	'credentials-rejected': {
		cause: () => 'login rejected',
		next: () =>
			'correct user and password in Settings › Management server, and see that manager.conf allows the address of the Rocket.Chat server',
	},
	'check-failed': {
		cause: () => 'the check failed',
		next: ({ text }) => (text ? `the server says: ${text}` : 'see the server log of Rocket.Chat'),
	},
	'still-waiting': {
		cause: () => 'still waiting for the last check',
		next: () => 'try again in half a minute',
	},
	'no-time-left': {
		cause: () => 'no time was left to ask',
		next: () => 'type the command again',
	},
} satisfies ProblemMessages;
