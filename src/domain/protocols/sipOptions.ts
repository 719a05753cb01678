import { type Bytes, hasControl, utf8Bytes } from './bytes';
import { ourName } from './ourName';
import { failure, type Outcome, problem, success } from '../problem';

export type OptionsParts = {
	host: string;
	port: number;
	transport: 'WS' | 'WSS' | 'TCP';
	callId: string;
	/** A random text from which the transaction's id is made. */
	branch: string;
	tag: string;
};

/** A sender without a name in DNS, like a browser (RFC 7118 §5). No log shows it. */
const noHost = `${ourName}.invalid`;

/** The part that a log shows: the app's name and its workspace. */
const ourselves = `sip:${ourName}@rocketchat`;

/**
 * OPTIONS asks a server what it supports (RFC 3261 §11). The address has no user, because Asterisk would look for the
 * user in its dialplan, and has port and transport, by which a server recognises itself.
 */
export function optionsRequest({
	host,
	port,
	transport,
	callId,
	branch,
	tag,
}: OptionsParts): Outcome<Bytes> {
	if (hasControl(host, callId, branch, tag) || /[\s<>"@;?,]/.test(host)) {
		return failure(problem('unsafe-characters'));
	}
	const parameter = `transport=${transport === 'TCP' ? 'tcp' : 'ws'}`;
	const server = `sip:${host}:${port};${parameter}`;
	const rows = [
		`OPTIONS ${server} SIP/2.0`,
		`Via: SIP/2.0/${transport} ${noHost};branch=z9hG4bK${branch};rport`,
		'Max-Forwards: 70',
		`From: <${ourselves}>;tag=${tag}`,
		`To: <${server}>`,
		`Call-ID: ${callId}`,
		'CSeq: 1 OPTIONS',
		`Contact: <sip:${ourName}@${noHost};${parameter}>`,
		'Accept: application/sdp',
		`User-Agent: ${ourName}`,
		'Content-Length: 0',
	];
	return success(utf8Bytes([...rows, '', ''].join('\r\n')));
}
