import { problem, type Problem } from '../problem';
import type { UpgradeResponse } from '../protocols/upgradeResponse';

/** Returns the address that should be entered instead. */
const newAddress = (location: string, where: string): string =>
	location.startsWith('/') && !location.startsWith('//')
		? `${where}${location}`
		: location.replace(/^http(s?):/i, 'ws$1:');

/** Returns why this response opens no WebSocket for SIP, or undefined if it does open one. */
export function handshakeProblem(
	response: UpgradeResponse,
	keyAccepted: boolean,
	where: string,
): Problem | undefined {
	const { status, location } = response;
	if (status >= 300 && status < 400 && location !== undefined) {
		return problem('redirected', { where, status, text: newAddress(location, where) });
	}
	if (status === 400 && response.version === undefined) {
		return problem(response.secure ? 'handshake-refused' : 'plain-at-tls-port', { where, status });
	}
	if (status !== 101) {
		return upgradeProblem(status, where);
	}
	if (response.upgrade?.toLowerCase() !== 'websocket') {
		return problem('not-websocket', { where, status });
	}
	if (!keyAccepted) {
		return problem('wrong-accept-key', { where });
	}
	return response.protocol?.toLowerCase() === 'sip' ? undefined : problem('not-sip', { where });
}

/** Judges a server that answers a WebSocket opening handshake with a plain HTTP status. */
export function upgradeProblem(status: number, where: string): Problem {
	switch (status) {
		case 404:
		case 410:
			return problem('wrong-path', { where, status });
		case 400:
		case 426:
			return problem('upgrade-refused', { where, status });
		case 401:
		case 403:
		case 407:
			return problem('proxy-wants-credentials', { where, status });
		case 502:
		case 503:
		case 504:
			return problem('proxy-cannot-reach', { where, status });
		default:
			return problem('not-websocket', { where, status });
	}
}
