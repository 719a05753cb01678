import type { Breakable, Fault } from './world';
import { nearest } from '../../src/domain/nearest';

const fault = (name: string, says: string): Fault => ({ name, says });

/** Faults of the line, which every server can have. */
const line = [
	fault('refuse', 'nothing listens on the port'),
	fault('silent', 'takes the connection and never answers'),
	fault('frozen', 'the process hangs: its port takes connections and nobody looks at them'),
	fault('reset', 'resets every connection at once'),
];

/** Faults of TLS, on a port of their own. */
const certificates = [
	fault('self-signed', 'a self-signed certificate'),
	fault('expired', 'an expired certificate'),
	fault('untrusted', 'a certificate from an issuer that nobody knows'),
	fault('not-yet-valid', 'a certificate that is not valid yet'),
	fault(
		'private-ca',
		'a certificate of the company’s own CA: Rocket.Chat trusts it, the sandbox not',
	),
];

/** What a SIP server may say to OPTIONS, over WebSocket and TCP alike. */
const sip = [
	fault(
		'unidentified',
		'answers OPTIONS with 401 and logs it as an attack, as Asterisk does to strangers',
	),
	fault('sip-401', 'answers OPTIONS with 401'),
	fault('sip-404', 'answers OPTIONS with 404'),
	fault('sip-405', 'answers OPTIONS with 405'),
	fault('sip-503', 'answers OPTIONS with 503: takes no calls'),
	fault('100-then-200', 'answers OPTIONS with 100 Trying, then 200'),
	fault('100-then-503', 'answers OPTIONS with 100 Trying, then 503: takes no calls'),
	fault('100-alone', 'answers OPTIONS with 100 Trying, then nothing more'),
	fault('drops-options', 'answers every request but OPTIONS: calls work'),
];

/** Everything that can be broken, by server. `none` mends. */
export const worldFaults: Readonly<Record<Breakable, readonly Fault[]>> = {
	'rest': [
		...line,
		fault('401', 'refuses the token, as this version does'),
		fault('401-empty', 'refuses the token with an empty body'),
		fault('401-restivus', 'refuses the token as 6.x does'),
		fault('401-router', 'refuses the token as 7.x does'),
		fault('401-v8', 'refuses the token as 8.x does'),
		fault('403', 'the token lacks the permission'),
		fault('403-forbidden', 'the token lacks the permission, as 8.x says it'),
		fault('429', 'too many requests'),
		fault('404-text', 'no such route, as text'),
		fault('404-json', 'no such route, as JSON'),
		fault('html-200', 'no such route: the web app as HTML'),
		fault('no-endpoint', 'API endpoint does not exist'),
		fault('500', 'internal server error'),
		fault('502-html', 'a proxy cannot reach Rocket.Chat'),
		fault('empty', 'an empty answer'),
		fault('truncated', 'JSON that ends in the middle'),
		fault('slow', 'answers after 1.5 s'),
		fault('trickle', 'sends headers and a body that never ends'),
		fault('documented-success', 'success as the documentation has it'),
		fault('documented-failure', 'failure as the documentation has it'),
		fault('hostile-error', 'an error text full of mentions and markup'),
		fault('echoes-question', 'an error text that repeats the question and its token'),
		fault('strict-parameters', 'every parameter refused by the schema'),
	],
	'workspace': [
		fault(
			'blocks-private-addresses',
			'lets no app ask a private address: 8.x can, and does not unless it is told to',
		),
	],
	'call-server': [
		...line,
		fault('slow', 'accepts after 1.5 s'),
		fault('no-subprotocol', 'a WebSocket server that offers no subprotocol'),
		fault('other-subprotocol', 'a WebSocket server for another subprotocol'),
		fault('plain-http', 'a web server'),
		fault('not-found', 'no such path'),
		fault('no-sip-module', 'refuses the subprotocol, as Asterisk without its SIP module'),
		fault('unauthorized', 'a proxy that wants credentials'),
		fault('bad-gateway', 'a proxy cannot reach it'),
		fault('plain-to-https', 'nginx’s TLS port, asked without TLS'),
		fault('not-http', 'another protocol on the port'),
		...certificates,
		fault('other-name', 'a self-signed certificate for another name'),
		fault('expires-soon', 'a self-signed certificate with nine days left'),
		fault('redirect', 'sends the asker to another address'),
		fault('wrong-accept-key', 'answers the handshake for another key, as a cache would'),
		fault('long-header', 'a response head that does not end'),
		...sip,
		fault('sip-silent', 'opens the WebSocket and answers no OPTIONS'),
		fault('fragmented', 'answers in parts, with a ping in between'),
		fault('ping-between', 'pings, and answers when the pong is there'),
		fault('huge-frame', 'announces a frame of 16 MiB'),
		fault('endless-fragments', 'parts of a message that never ends'),
		fault('masked-frame', 'masks its frames, which no server may'),
		fault('not-sip-message', 'talks something else than SIP inside the WebSocket'),
		fault('another-call', 'answers somebody else’s request'),
		fault('closes-websocket', 'closes the WebSocket instead of an answer'),
	],
	'management-server': [
		...line,
		fault('slow', 'logs in after 1.5 s'),
		fault('wrong-credentials', 'rejects the login'),
		fault('echoes-password', 'rejects the login and repeats the password'),
		fault('already-in-use', 'rejects a right login: somebody uses the account already'),
		fault('shutting-down', 'rejects everything: Asterisk is shutting down'),
		fault('no-banner', 'closes the connection without a greeting'),
		fault('other-banner', 'another protocol on the port'),
		fault('event-socket', 'FreeSWITCH on the port'),
		fault('login-unanswered', 'greets and never answers the login'),
		fault('no-pong', 'logs in and never answers the ping'),
		fault('events-between', 'events and the answers of others between its own'),
		fault('endless', 'sends without an end'),
	],
	'sip-server': [
		...line,
		...sip,
		fault('sip-silent', 'takes the connection and answers no OPTIONS'),
		fault('other-protocol', 'another protocol on the port'),
		fault('closes', 'closes the connection at once'),
		fault('endless', 'sends without an end'),
		fault('piecemeal', 'answers in small pieces'),
		fault('asks-first', 'asks something of its own first'),
	],
	'drachtio': [
		...line,
		fault('wrong-credentials', 'rejects the password'),
		fault('login-unanswered', 'never answers the password'),
		fault('closes', 'closes the connection at once'),
		fault('other-protocol', 'another protocol on the port'),
	],
	'freeswitch': [
		...line,
		fault('refuses', 'does not know the address of Rocket.Chat'),
		fault('wrong-credentials', 'rejects the password'),
		fault('login-unanswered', 'greets and never answers the password'),
		fault('api-unanswered', 'logs in and never answers a command'),
		fault('other-protocol', 'another protocol on the port'),
		fault('binary', 'greets with bytes that are no text'),
		fault('no-newline', 'greets with a line that does not end'),
		fault('closes', 'closes the connection at once'),
	],
	'simotel': [
		...line,
		fault('slow', 'answers after 1.5 s'),
		fault('wrong-credentials', 'rejects key, user or password'),
		fault('key-only', 'the account wants the API key alone'),
		fault('basic-only', 'the account wants user and password alone'),
		fault('service-not-permitted', 'the account may not ping'),
		fault('service-not-permitted-documented', 'the same, as the documentation has it'),
		fault('ip-not-permitted', 'the address of Rocket.Chat is not allowed'),
		fault('wrong-address', 'the web server has no API there'),
		fault('put-only', 'wants PUT, as the documentation shows it once'),
		fault('no-method', 'refuses every method'),
		fault('content-type', 'refuses the content type'),
		fault('unreadable-request', 'cannot parse the body'),
		fault('old-release', 'has no ping yet'),
		fault('failed', 'HTTP 200 with success 0'),
		fault('failed-minus-2', 'HTTP 200 with success -2'),
		fault('hostile-failure', 'a failure with a text full of mentions and markup'),
		fault('echoes-credentials', 'a failure that repeats key, user and password'),
		fault('login-page', 'a web page with HTTP 200'),
		fault('proxy-refuses', 'a proxy refuses with a page of its own'),
		fault('bad-gateway', 'a proxy cannot reach it'),
		fault('plain-to-https', 'nginx’s TLS port, asked without TLS'),
		fault('truncated', 'JSON that ends in the middle'),
		fault('empty', 'an empty answer'),
		fault('no-success', 'JSON without success'),
		...certificates,
	],
	'fail2ban': [
		fault(
			'refuse',
			'after five lines in ten minutes it refuses the asker all ports of the call server’s host',
		),
		fault('drop', 'the same, and drops what the asker sends'),
	],
	'simotel-event': [
		fault('off', 'the event is not switched on'),
		fault('get', 'G4 by GET'),
		fault('rest4-get', 'Rest4 by GET'),
		fault('rest4-post', 'Rest4 by POST'),
		fault('skewed', 'a clock that is five minutes behind'),
		fault('twice', 'sent twice'),
		fault('late', 'sent after 30 s'),
	],
};

/** Throws with the names there are when there is no such fault. */
export function knownFault(server: Breakable, name: string): string {
	const names = ['none', ...worldFaults[server].map((one) => one.name)];
	if (!names.includes(name)) {
		const meant = nearest(name, names);
		const guess = meant ? ` Did you mean ${meant}?` : '';
		throw new Error(`${server} has no fault "${name}".${guess} There are: ${names.join(', ')}`);
	}
	return name;
}
