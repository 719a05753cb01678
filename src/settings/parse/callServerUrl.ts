import { parsed, type Parsed, refused } from './parsed';
import { type Address, parseUrl } from './url';

const sipExample = 'sip://pbx.example.com:5060';

/** Takes a WebSocket URL, or `sip://` for SIP over TCP. A host alone could be either, so it is refused. */
export function parseCallServerUrl(raw: unknown, example: string): Parsed<Address | undefined> {
	const url = parseUrl(raw, {
		schemes: ['wss', 'ws', 'sip'],
		example,
		otherwise: 'needs-wss-or-sip',
	});
	if (!url.ok) {
		return url.reason === 'needs-wss-or-sip'
			? refused(url.reason, `${example}, ${sipExample}`)
			: url;
	}
	return url.value?.scheme === 'sip' && url.value.path !== ''
		? refused('nothing-behind-port', sipExample)
		: parsed(url.value);
}
