import { failedReadingProblem } from './networkFault';
import { secondsOf } from '../clock';
import { field, textField } from '../json';
import { problem, type Problem } from '../problem';
import type { ProblemCode } from '../problemTable';
import type { HttpReading } from './httpReading';
import { judge, type Judgement, upUnlessSlow } from '../verdict';

export type SimotelFacts = { where: string; slowAfterMs: number; secure: boolean };
type Answer = Extract<HttpReading, { kind: 'answer' }>;

/** Accepts only 1 and true: Simotel also answers -2, which a looser test would take for success. */
const succeeded = (body: unknown): boolean => {
	const success = field(body, 'success');
	return success === 1 || success === true;
};

function notJson({ status, body }: Answer, { where, secure }: SimotelFacts): Problem {
	// Simotel refuses in JSON. A web server sends this to a client that uses plain HTTP on its TLS port.
	if (status === 400 && body.kind === 'html') {
		return problem(secure ? 'simotel-proxy-refuses' : 'simotel-plain-at-tls-port', {
			where,
			status,
		});
	}
	if (status === 502 || status === 503 || status === 504) {
		return problem('proxy-cannot-reach', { where, status });
	}
	if (status === 401 || status === 403 || status === 407) {
		return problem('simotel-proxy-refuses', { where, status });
	}
	return body.kind === 'html' || status === 404
		? problem('simotel-wrong-address', { where, status })
		: problem('simotel-unreadable', { where, status });
}

/** Statuses whose meaning does not depend on the body. */
const byStatus: ReadonlyArray<readonly [number, ProblemCode]> = [
	[405, 'simotel-wrong-method'],
	[415, 'simotel-wrong-content-type'],
	[501, 'simotel-service-unknown'],
];

function answered(answer: Answer, facts: SimotelFacts): Judgement {
	const { where } = facts;
	const { status, body, ms } = answer;
	const known = byStatus.find(([code]) => code === status)?.[1];
	if (known) {
		return judge(problem(known, { where, status }));
	}
	if (body.kind !== 'json' || status === 404) {
		return judge(notJson(answer, facts));
	}
	if (status === 200 && succeeded(body.value)) {
		return upUnlessSlow(ms, facts);
	}
	const text = textField(body.value, 'message') ?? '';
	const refusal = simotelRefusal(status, text);
	if (refusal) {
		return judge(problem(refusal, { where, status, text }));
	}
	return judge(
		field(body.value, 'success') === undefined || succeeded(body.value)
			? problem('simotel-unreadable', { where, status })
			: problem('simotel-failed', { where, status, text }),
	);
}

/** Judges the answer of `setting/ping/act`. Only `up` means that the integration works in this direction. */
export function judgeSimotelPing(reading: HttpReading, facts: SimotelFacts): Judgement {
	const { where } = facts;
	if (reading.kind === 'answer') {
		return answered(reading, facts);
	}
	if (reading.kind === 'no-answer') {
		return judge(problem('timed-out', { where, seconds: secondsOf(reading.ms) }));
	}
	const fault = failedReadingProblem(reading, where);
	// The sentence for a bad scheme is about a call server; here Node refuses the address.
	return judge(
		fault.code === 'bad-scheme' ? problem('check-failed', { where, text: reading.reason }) : fault,
	);
}

/** Simotel's own refusals by status and message. An Apache page with the same status is not from Simotel. */
const refusals: ReadonlyArray<readonly [number, RegExp, ProblemCode]> = [
	[401, /missing/i, 'simotel-credentials-missing'],
	[401, /./, 'simotel-credentials-invalid'],
	[403, /\bip is not permitted/i, 'simotel-ip-not-permitted'],
	[403, /./, 'simotel-service-not-permitted'],
	[400, /unable to parse/i, 'simotel-request-unreadable'],
];

/** The documentation gives each refusal one status, but some messages also come with another. */
const byMessage: ReadonlyArray<readonly [RegExp, ProblemCode]> = [
	[/basicauth or apikey is missing/i, 'simotel-credentials-missing'],
	[/basicauth or apikey is invalid/i, 'simotel-credentials-invalid'],
	[/\bip is not permitted/i, 'simotel-ip-not-permitted'],
	[/access denied/i, 'simotel-service-not-permitted'],
	[/unable to parse content/i, 'simotel-request-unreadable'],
	[/requested service do(es|se) not exist/i, 'simotel-service-unknown'],
];

const simotelRefusal = (status: number, message: string): ProblemCode | undefined =>
	refusals.find(([code, pattern]) => code === status && pattern.test(message || '-'))?.[2] ??
	byMessage.find(([pattern]) => pattern.test(message))?.[1];
