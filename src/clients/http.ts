import { Buffer } from 'buffer';

import type { IHttp, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';

import type { Clock } from '../domain/clock';
import { errorText } from '../domain/errorText';
import { type HttpReading, parseBody } from '../domain/judging/httpReading';
import { isOnlyUntrusted } from '../domain/judging/judgeCertificate';
import { networkFault } from '../domain/judging/networkFault';

export type HttpRequest = {
	method: 'get' | 'post' | 'put';
	url: string;
	headers: Readonly<Record<string, string>>;
	content?: string;
	timeoutMs: number;
	/** Accepts any certificate. */
	acceptSelfSigned?: boolean;
};

/** `ended` resolves when the platform has finished the request, which cannot be aborted. */
export type HttpAttempt = { reading: Promise<HttpReading>; ended: Promise<void> };
export type Http = (request: HttpRequest) => HttpAttempt;

const maxBodyLength = 256 * 1024;
const forbidden = /[\u0000-\u001f\u007f]/;

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
	Object.entries(headers).reduce<Record<string, string>>(
		(all, [name, value]) => ({ ...all, [name.toLowerCase()]: String(value) }),
		{},
	);

/** With `encoding: null` the platform returns bytes, although its types say otherwise. */
function textOf(content: unknown): string {
	if (Buffer.isBuffer(content) || content instanceof Uint8Array) {
		return Buffer.from(content.subarray(0, maxBodyLength)).toString('utf8');
	}
	return typeof content === 'string' ? content.slice(0, maxBodyLength) : '';
}

function toReading(response: IHttpResponse, ms: number): HttpReading {
	const headers = lowerCased(response.headers ?? {});
	const body = parseBody(textOf(response.content), headers['content-type'] ?? '');
	return { kind: 'answer', status: response.statusCode, headers, body, ms };
}

/** Removes the query, which may contain secrets, from addresses that the platform's errors repeat. */
const reasonOf = (error: unknown): string =>
	errorText(error)
		.replace(/\b(https?:\/\/[^\s?#]*)[?#]\S*/gi, '$1')
		.slice(0, 1000);

/** The only user of the engine's HTTP accessor. It adds our own deadline, which includes the body. */
export function createHttp(http: IHttp, clock: Clock): Http {
	return ({ method, url, headers, content, timeoutMs, acceptSelfSigned }) => {
		const started = clock.now();
		const elapsed = (): number => clock.now() - started;
		if ([url, ...Object.values(headers)].some((text) => forbidden.test(text))) {
			const reading: HttpReading = {
				kind: 'failed',
				reason: 'control characters, not sent',
				ms: 0,
			};
			return { reading: Promise.resolve(reading), ended: Promise.resolve() };
		}
		const options = {
			headers: { ...headers },
			timeout: timeoutMs,
			// Otherwise the body is also returned parsed, which doubles the size, and a key `__proto__` in it ends the sandbox.
			encoding: null,
			// We do not use `rejectUnauthorized`, because Rocket.Chat's bridge inverts it.
			...(acceptSelfSigned ? { strictSSL: false } : {}),
			...(content ? { content } : {}),
		};
		const answer = http[method](url, options).then(
			(response) => toReading(response, elapsed()),
			(error: unknown): HttpReading => ({ kind: 'failed', reason: reasonOf(error), ms: elapsed() }),
		);
		const timer = clock.timer(timeoutMs);
		const silence = timer.elapsed.then((): HttpReading => ({ kind: 'no-answer', ms: elapsed() }));
		return {
			reading: Promise.race([answer, silence]).then((reading) => {
				timer.cancel();
				return silenceIfTimedOut(reading, timeoutMs);
			}),
			ended: answer.then(() => undefined),
		};
	};
}

/** Treats the platform's time-out as ours, because both end at the same moment. */
function silenceIfTimedOut(reading: HttpReading, timeoutMs: number): HttpReading {
	const cut = reading.kind === 'failed' && networkFault(reading.reason) === 'timed-out';
	return cut && reading.ms >= timeoutMs * 0.9 ? { kind: 'no-answer', ms: reading.ms } : reading;
}

/** Notes whether the certificate was accepted. Some versions of Rocket.Chat ignore `strictSSL` and refuse it again. */
function readForgiven(reading: HttpReading): HttpReading {
	const code = reading.kind === 'failed' ? networkFault(reading.reason) : undefined;
	return { ...reading, forgiven: isOnlyUntrusted(code) ? 'in-vain' : 'accepted' };
}

/**
 * Asks strictly first, because only that distinguishes an untrusted certificate from an expired one. If the
 * certificate is only untrusted, nothing was sent yet, and a second request accepts it in the remaining time.
 */
export const acceptUntrustedHttp =
	(http: Http, clock: Clock): Http =>
	(request) => {
		const until = clock.now() + request.timeoutMs;
		const strict = http(request);
		let last = strict.ended;
		const reading = strict.reading.then(async (answer) => {
			const code = answer.kind === 'failed' ? networkFault(answer.reason) : undefined;
			const timeoutMs = until - clock.now();
			if (!isOnlyUntrusted(code) || timeoutMs <= 0) {
				return answer;
			}
			const forgiving = http({ ...request, timeoutMs, acceptSelfSigned: true });
			last = forgiving.ended;
			return readForgiven(await forgiving.reading);
		});
		return { reading, ended: reading.then(() => last) };
	};
