import type { Certificate } from './directReading';
import { networkFault } from './networkFault';
import { problem } from '../problem';
import { judge, type Judgement } from '../verdict';

const day = 86_400_000;
const fewDays = 14;

/** What our own certificates are forgiven when an admin says so; dates and names are not among it. */
export const isOnlyUntrusted = (code: string | undefined): boolean =>
	code === 'certificate-self-signed' || code === 'certificate-untrusted';

/** Undefined: nothing is wrong with it, or nothing is known of it. */
export function judgeCertificate(
	certificate: Certificate | undefined,
	where: string,
	now: number,
): Judgement | undefined {
	if (!certificate) {
		return undefined;
	}
	const { validTo, distrust } = certificate;
	const code = distrust === undefined ? undefined : networkFault(distrust);
	if (code && !isOnlyUntrusted(code)) {
		return judge(problem(code, { where }));
	}
	// What is wrong first hides what is wrong besides.
	if (validTo <= now) {
		return judge(problem('certificate-expired', { where }));
	}
	const days = Math.floor((validTo - now) / day);
	return days < fewDays ? judge(problem('certificate-expires-soon', { where, days })) : undefined;
}
