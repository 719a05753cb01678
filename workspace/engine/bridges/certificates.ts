import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';

import { at } from '../plain';

/** From this version on the option to accept any certificate is ignored. */
const firstThatIsStrict = 8;

type CertificateWish = { request: unknown; major: number; authorities: readonly string[] };

const wantsAny = (request: unknown): boolean =>
	// Rocket.Chat itself inverts the second option.
	at(request, 'strictSSL') === false || at(request, 'rejectUnauthorized') === true;

/** Returns an agent that accepts the certificates that Rocket.Chat's server accepts for an app's request; undefined for Node's default. */
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
