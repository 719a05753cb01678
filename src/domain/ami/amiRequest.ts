import { hasControl, utf8Bytes } from '../bytes';
import type { Bytes } from '../bytes';
import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { problem } from '../problem';

export type AmiAccount = { username: string; password: string };
export type AmiRequests = { login: Bytes; ping: Bytes; logoff: Bytes };

const message = (...fields: readonly (readonly [string, string])[]): Bytes =>
	utf8Bytes([...fields.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'));

/** All that we ever say to a management interface. Events stay off: they would come between the answers. */
export function amiRequests({ username, password }: AmiAccount): Outcome<AmiRequests> {
	if (hasControl(username, password)) {
		return failure(problem('unsafe-characters'));
	}
	return success({
		login: message(
			['Action', 'Login'],
			['ActionID', 'login'],
			['Username', username],
			['Secret', password],
			['Events', 'off'],
		),
		ping: message(['Action', 'Ping'], ['ActionID', 'ping']),
		logoff: message(['Action', 'Logoff'], ['ActionID', 'logoff']),
	});
}
