export const simotelExample = 'http://simotel.example.com';

/** Without a scheme, plain HTTP is meant: Simotel stands in the local network, and its samples have it so. */
export const withScheme = (typed: string): string =>
	typed === '' || typed.includes('://') ? typed : `http://${typed}`;

export type ApiPath =
	| { ok: true; path: string }
	| { ok: false; reason: 'old-api' | 'not-behind-host' };

/** Where the API lies below the host, whatever part of it an admin has pasted. */
export function simotelApiPath(typed: string): ApiPath {
	const bare = typed.replace(/\/+$/, '').replace(/\/setting\/ping\/act$/i, '');
	if (bare.includes('?')) {
		return { ok: false, reason: 'not-behind-host' };
	}
	const match = /^(.*)\/api(?:\/v(\d{1,3})((?:\.\d{1,3})?))?$/i.exec(bare);
	if (!match) {
		return { ok: true, path: `${bare}/api/v4` };
	}
	const [, before = '', major = '4', minor = ''] = match;
	// Versions 1 to 3 have no ping, and Simotel 6.4 removed them.
	return Number(major) < 4
		? { ok: false, reason: 'old-api' }
		: { ok: true, path: `${before}/api/v${major}${minor}` };
}
