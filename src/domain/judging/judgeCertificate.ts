import type { Certificate } from './directReading';
import { networkFault } from './networkFault';
import { problem } from '../problem';
import { judge, type Judgement } from '../verdict';

const day = 86_400_000;
const fewDays = 14;

/** Returns whether an admin may accept this fault of a certificate. Wrong dates and names are never accepted. */
export const isOnlyUntrusted = (code: string | undefined): boolean =>
	code === 'certificate-self-signed' || code === 'certificate-untrusted';

/** Returns undefined if the certificate has no fault, or if nothing is known about it. */
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
	// `distrust` names only the first fault, so the date is checked as well.
	if (validTo <= now) {
		return judge(problem('certificate-expired', { where }));
	}
	const days = Math.floor((validTo - now) / day);
	return days < fewDays ? judge(problem('certificate-expires-soon', { where, days })) : undefined;
}
