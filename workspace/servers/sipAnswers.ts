import { recorded } from './recorded';

const reasons: Readonly<Record<string, string>> = {
	100: 'Trying',
	200: 'OK',
	401: 'Unauthorized',
	404: 'Not Found',
	405: 'Method Not Allowed',
	503: 'Service Unavailable',
};

const several: Readonly<Record<string, readonly number[]>> = {
	'sip-silent': [],
	'100-then-200': [100, 200],
	'100-then-503': [100, 503],
	'100-alone': [100],
	'unidentified': [401],
};

const isOptions = (request: string): boolean => request.trimStart().startsWith('OPTIONS ');

/** Returns the statuses that a fault sends, in order. */
function sipStatuses(fault: string, request: string): readonly number[] {
	if (fault === 'drops-options' && isOptions(request)) {
		return [];
	}
	return several[fault] ?? [Number(/^sip-(\d{3})$/.exec(fault)?.[1] ?? 200)];
}

const challenge =
	'WWW-Authenticate: Digest realm="asterisk",nonce="1763747311/0a4b",opaque="3b1f",algorithm=MD5,qop="auth"';

/** Writes an answer to this request, with its headers repeated as RFC 3261 §8.2.6 requires. */
function sipAnswer(request: string, status: number): string {
	const row = (name: string): string =>
		new RegExp(`^${name}: .*$`, 'm').exec(request)?.[0].trimEnd() ?? `${name}: ?`;
	return [
		`SIP/2.0 ${status} ${reasons[status] ?? 'Said So'}`,
		row('Via'),
		row('From'),
		status === 100 ? row('To') : `${row('To')};tag=as4a`,
		row('Call-ID'),
		row('CSeq'),
		...(status === 401 ? [challenge] : []),
		`Server: ${recorded.asteriskServer}`,
		'Content-Length: 0',
		'',
		'',
	].join('\r\n');
}

/** Returns all answers to this request, in order. */
export const sipAnswers = (request: string, fault: string): string[] =>
	sipStatuses(fault, request).map((status) => sipAnswer(request, status));
