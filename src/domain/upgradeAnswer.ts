import { problem } from './problem';
import type { Problem } from './problem';

/** What it means that a server answers a WebSocket opening handshake with a plain HTTP status. */
export function upgradeAnswer(status: number, where: string): Problem {
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
