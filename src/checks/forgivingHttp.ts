import type { Http } from '../clients/http';
import type { Clock } from '../domain/clock';
import { isForgiven } from '../domain/direct/judgeCertificate';
import { networkFault } from '../domain/networkFault';

/**
 * Asks strictly first: only that tells a certificate that nobody vouches for from one that has expired. Where
 * the first is all that is wrong, nothing was sent yet, and a second request has what is left of the time.
 */
export const forgivingHttp =
	(http: Http, clock: Clock): Http =>
	(request) => {
		const until = clock.now() + request.timeoutMs;
		const strict = http(request);
		let last = strict.ended;
		const reading = strict.reading.then(async (answer) => {
			const code = answer.kind === 'failed' ? networkFault(answer.reason) : undefined;
			const timeoutMs = until - clock.now();
			if (!isForgiven(code) || timeoutMs <= 0) {
				return answer;
			}
			const forgiving = http({ ...request, timeoutMs, acceptSelfSigned: true });
			last = forgiving.ended;
			return { ...(await forgiving.reading), certificateAccepted: true as const };
		});
		return { reading, ended: reading.then(() => last) };
	};
