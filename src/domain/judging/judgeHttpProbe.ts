import { failedReadingProblem } from './networkFault';
import { problem } from '../problem';
import type { HttpReading } from './httpReading';
import { secondsOf } from '../clock';
import { judge, type Judgement } from '../verdict';

type Answer = Extract<HttpReading, { kind: 'answer' }>;

function notAnswered(reading: Exclude<HttpReading, Answer>, where: string): Judgement {
	if (reading.kind === 'no-answer') {
		return judge(problem('page-timed-out', { where, seconds: secondsOf(reading.ms) }));
	}
	return judge(failedReadingProblem(reading, where));
}

/** A server that speaks SIP over WebSocket refuses a handshake without the subprotocol and names it. */
const refusesAsSip = ({ status, headers }: Answer): boolean =>
	status === 400 &&
	('sec-websocket-version' in headers || headers['sec-websocket-protocol'] === 'sip');

function together(page: Answer, handshake: HttpReading | undefined, where: string): Judgement {
	const { status } = page;
	if (handshake?.kind === 'no-answer' && status === 426) {
		const isAsterisk = /asterisk/i.test(page.headers.server ?? '');
		return judge(problem(isAsterisk ? 'sip-transport-missing' : 'sip-not-seen', { where }));
	}
	if (handshake?.kind !== 'answer') {
		return judge(problem('unreadable-answer', { where, status }));
	}
	// The server speaks SIP; this probe must not ask whether SIP answers.
	if (refusesAsSip(handshake)) {
		return judge(problem('http-answers-only', { where }));
	}
	if (handshake.status === 403 || (status === 426 && handshake.status === 426)) {
		return judge(problem('upgrade-refused', { where, status: handshake.status }));
	}
	if (status === 404 && handshake.status === 404) {
		return judge(problem('wrong-path', { where, status }));
	}
	return judge(problem('not-websocket', { where, status: handshake.status }));
}

/** Judges a call server by two GETs over plain HTTP: one for a page, and a handshake without subprotocol. */
export function judgeHttpProbe(
	page: HttpReading,
	handshake: HttpReading | undefined,
	{ where }: { where: string },
): Judgement {
	if (page.kind !== 'answer') {
		return notAnswered(page, where);
	}
	const { status } = page;
	if (status === 401 || status === 407) {
		return judge(problem('proxy-wants-credentials', { where, status }));
	}
	if (status === 502 || status === 503 || status === 504) {
		return judge(problem('proxy-cannot-reach', { where, status }));
	}
	return together(page, handshake, where);
}
