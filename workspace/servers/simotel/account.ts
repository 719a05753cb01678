import type { IncomingHttpHeaders } from 'node:http';

import { type Account, credentialsInvalid, credentialsMissing } from './answers';
import type { Answer } from '../answer';

/** The kinds of authentication that the form of an API account in Simotel offers. */
export type Authentication = 'basic' | 'token' | 'both';

const basicOf = ({ username, password }: Account): string =>
	`Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;

/** Returns Simotel's refusal of wrong credentials: the same message for a wrong key, user or password. */
export function refusedCredentials(
	headers: IncomingHttpHeaders,
	account: Account,
	wanted: Authentication,
): Answer | undefined {
	const { authorization } = headers;
	const key = headers['x-apikey'];
	if (authorization === undefined && key === undefined) {
		return credentialsMissing();
	}
	const basicRight = wanted === 'token' || authorization === basicOf(account);
	const keyRight = wanted === 'basic' || key === account.apiKey;
	return basicRight && keyRight ? undefined : credentialsInvalid();
}
