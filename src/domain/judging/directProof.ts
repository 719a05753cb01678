import type {
	LoginReading,
	DrachtioReading,
	SipTcpReading,
	SipWebSocketReading,
} from './directReading';
import type { Proof } from '../verdict';

/** Returns how a direct connection shows that the server is up. It never claims more than was seen. */
export function directProof(
	reading: SipWebSocketReading | SipTcpReading | LoginReading | DrachtioReading,
): Proof | undefined {
	switch (reading.kind) {
		case 'answered':
			return [401, 403, 407].includes(reading.sip.status) ? 'sip-unidentified' : 'sip-answered';
		case 'opened':
			return 'handshake';
		case 'logged-in':
			return 'login-accepted';
		case 'login-refused':
			return 'account-in-use';
		default:
			return undefined;
	}
}
