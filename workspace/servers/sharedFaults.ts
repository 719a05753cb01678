import type { Fault } from './world';

export const fault = (name: string, says: string): Fault => ({ name, says });

/** Faults of the connection, which every server can have. */
export const line = [
	fault('refuse', 'nothing listens on the port'),
	fault('silent', 'takes the connection and never answers'),
	fault('frozen', 'the process hangs: its port takes connections and nobody looks at them'),
	fault('reset', 'resets every connection at once'),
];

/** Faults of TLS, each on a separate port. */
export const certificates = [
	fault('self-signed', 'a self-signed certificate'),
	fault('expired', 'an expired certificate'),
	fault('untrusted', 'a certificate from an issuer that nobody knows'),
	fault('not-yet-valid', 'a certificate that is not valid yet'),
	fault(
		'private-ca',
		'a certificate of the company’s own CA: Rocket.Chat trusts it, the sandbox not',
	),
];

/** Answers of a SIP server to OPTIONS, over WebSocket and TCP. */
export const sip = [
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
