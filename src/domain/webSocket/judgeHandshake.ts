import type { UpgradeResponse } from './upgradeResponse';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { upgradeAnswer } from '../upgradeAnswer';

/** The address to enter instead. */
const newAddress = (location: string, where: string): string =>
	location.startsWith('/') && !location.startsWith('//')
		? `${where}${location}`
		: location.replace(/^http(s?):/i, 'ws$1:');

/** Why this response opens no WebSocket for SIP; undefined: it does. */
export function handshakeProblem(
	response: UpgradeResponse,
	keyAccepted: boolean,
	where: string,
): Problem | undefined {
	const { status, location } = response;
	if (status >= 300 && status < 400 && location !== undefined) {
		return problem('redirected', { where, status, text: newAddress(location, where) });
	}
	if (status !== 101) {
		return upgradeAnswer(status, where);
	}
	if (response.upgrade?.toLowerCase() !== 'websocket') {
		return problem('not-websocket', { where, status });
	}
	if (!keyAccepted) {
		return problem('wrong-accept-key', { where });
	}
	return response.protocol?.toLowerCase() === 'sip' ? undefined : problem('not-sip', { where });
}
