import { type Bytes, hasControl, utf8Bytes } from './bytes';
import { failure, type Outcome, problem, success } from '../problem';

export type OptionsParts = {
	host: string;
	transport: 'WS' | 'WSS' | 'TCP';
	callId: string;
	/** Random: the transaction's id is made from it. */
	branch: string;
	tag: string;
};

/** The name by which we sign: it can never be anybody's (RFC 7118 §5, RFC 2606). */
const ourselves = 'voip-status.invalid';

/** RFC 3261 §11: what do you take? Asked without a user, for whom Asterisk would look in its dialplan. */
export function optionsRequest({
	host,
	transport,
	callId,
	branch,
	tag,
}: OptionsParts): Outcome<Bytes> {
	if (hasControl(host, callId, branch, tag) || /[\s<>"@;?,]/.test(host)) {
		return failure(problem('unsafe-characters'));
	}
	const contact = `<sip:${ourselves};transport=${transport === 'TCP' ? 'tcp' : 'ws'}>`;
	const rows = [
		`OPTIONS sip:${host} SIP/2.0`,
		`Via: SIP/2.0/${transport} ${ourselves};branch=z9hG4bK${branch};rport`,
		'Max-Forwards: 70',
		`From: <sip:voip-status@${ourselves}>;tag=${tag}`,
		`To: <sip:${host}>`,
		`Call-ID: ${callId}`,
		'CSeq: 1 OPTIONS',
		`Contact: ${contact}`,
		'Accept: application/sdp',
		'User-Agent: VoIP-Status',
		'Content-Length: 0',
	];
	return success(utf8Bytes([...rows, '', ''].join('\r\n')));
}
