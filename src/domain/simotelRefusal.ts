import type { ProblemCode } from './problem';

/** Simotel's own refusals by status and message; an Apache page with the same status is not Simotel's. */
const refusals: ReadonlyArray<readonly [number, RegExp, ProblemCode]> = [
	[401, /missing/i, 'simotel-credentials-missing'],
	[401, /./, 'simotel-credentials-invalid'],
	[403, /\bip is not permitted/i, 'simotel-ip-not-permitted'],
	[403, /./, 'simotel-service-not-permitted'],
	[400, /unable to parse/i, 'simotel-request-unreadable'],
];

/** The documentation gives each refusal a status; messages are also known to come with another one. */
const byMessage: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
	[/basicauth or apikey is missing/i, 'simotel-credentials-missing'],
	[/basicauth or apikey is invalid/i, 'simotel-credentials-invalid'],
	[/\bip is not permitted/i, 'simotel-ip-not-permitted'],
	[/access denied/i, 'simotel-service-not-permitted'],
	[/unable to parse content/i, 'simotel-request-unreadable'],
	[/requested service do(es|se) not exist/i, 'simotel-service-unknown'],
];

export const simotelRefusal = (status: number, message: string): ProblemCode | undefined =>
	refusals.find(([code, pattern]) => code === status && pattern.test(message || '-'))?.[2] ??
	byMessage.find(([pattern]) => pattern.test(message))?.[1];
