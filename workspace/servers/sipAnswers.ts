import { recorded } from './recorded';

const reasons: Readonly<Record<string, string>> = {
	200: 'OK',
	401: 'Unauthorized',
	404: 'Not Found',
	405: 'Method Not Allowed',
	503: 'Service Unavailable',
};

/** The status that a fault wants; undefined: none at all. */
export function sipStatus(fault: string): number | undefined {
	if (fault === 'sip-silent') {
		return undefined;
	}
	return Number(/^sip-(\d{3})$/.exec(fault)?.[1] ?? 200);
}

/** An answer to this request, its headers repeated as RFC 3261 §8.2.6 wants them. */
export function sipAnswer(request: string, status: number): string {
	const row = (name: string): string =>
		new RegExp(`^${name}: .*$`, 'm').exec(request)?.[0].trimEnd() ?? `${name}: ?`;
	return [
		`SIP/2.0 ${status} ${reasons[status] ?? 'Said So'}`,
		row('Via'),
		row('From'),
		`${row('To')};tag=as4a`,
		row('Call-ID'),
		row('CSeq'),
		`Server: ${recorded.asteriskServer}`,
		'Content-Length: 0',
		'',
		'',
	].join('\r\n');
}
