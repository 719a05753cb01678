import { type Bytes, hasControl, utf8Bytes } from './bytes';
import { ourName } from './ourName';
import { failure, type Outcome, problem, success } from '../problem';

export type OptionsParts = {
	host: string;
	port: number;
	transport: 'WS' | 'WSS' | 'TCP';
	callId: string;
	/** Random: the transaction's id is made from it. */
	branch: string;
	tag: string;
};

/** A sender without a name in DNS, as a browser is one: RFC 7118 §5. No log shows it. */
const noHost = `${ourName}.invalid`;

/** What a log shows: us, and from where. */
const ourselves = `sip:${ourName}@rocketchat`;

/**
 * RFC 3261 §11: what do you take? Asked without a user, for whom Asterisk would look in its dialplan, and with
 * port and transport, by which a server knows itself.
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
