import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';

import { at } from '../state';

/** From here on the wish for any certificate is heard and not granted. */
const firstThatIsStrict = 8;

export type CertificateWish = { request: unknown; major: number; authorities: readonly string[] };

const wantsAny = (request: unknown): boolean =>
	// The second half is Rocket.Chat's own inversion.
	at(request, 'strictSSL') === false || at(request, 'rejectUnauthorized') === true;

/** What Rocket.Chat's server trusts when an app asks an address; undefined for its own standard. */
export function agentFor(
	url: string,
	{ request, major, authorities }: CertificateWish,
): Agent | undefined {
	if (!url.startsWith('https:')) {
		return undefined;
	}
	if (wantsAny(request) && major < firstThatIsStrict) {
		return new Agent({ rejectUnauthorized: false });
	}
	return authorities.length > 0
		? new Agent({ ca: [...rootCertificates, ...authorities] })
		: undefined;
}
