import { createVerdict, isNot, isUp } from './createVerdict';
import { messagesFor } from '../../src/messages/languages';
import type { Audience } from '../../src/views/serverLine';

export const startedAt = 1_000_000;
const fresh = { at: startedAt };

/** An admin who reads five seconds after the command was typed. */
export const reader: Audience = {
	messages: messagesFor('en'),
	admin: true,
	now: startedAt + 5000,
	startedAt,
};
export const agent: Audience = { ...reader, admin: false };

export const callServer = createVerdict(isUp, { ...fresh, proof: 'sip-answered' });
export const manager = createVerdict(isUp, {
	...{ ...fresh, target: 'management-server', proof: 'login-accepted' },
});
export const simotel = createVerdict(isUp, {
	...{ ...fresh, target: 'simotel', proof: 'ping-answered' },
});

export const inApp = { target: 'call-server', enteredIn: 'call_server' } as const;
export const down = createVerdict(isNot('down', 'refused', inApp), fresh);
export const slow = createVerdict(isNot('degraded', 'slow', { ms: 1500, limitMs: 1000 }), fresh);
export const refused = createVerdict(isNot('unknown', 'token-refused'), fresh);
/** What an admin is to do about the call server that is down. */
export const nextOfDown =
	"Next: start it at pbx.example.com:443, or correct the address in the app's settings › Call server";
