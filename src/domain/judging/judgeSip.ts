import { brokenConnectionProblem } from './brokenConnection';
import type { SipBroken, SipTcpReading, SipWebSocketReading } from './directReading';
import { judgeCertificate } from './judgeCertificate';
import { problem } from '../problem';
import type { ProblemCode } from '../problemTable';
import type { SipAnswer } from '../protocols/sipAnswer';
import { type DirectFacts, judge, type Judgement, upUnlessSlow } from '../verdict';
import { handshakeProblem } from './judgeHandshake';

/** A server that answers anything is alive. With 503 it takes no calls; an admin has to look at all other 5xx and 6xx. */
function judgeAnswer({ status, reason }: SipAnswer, ms: number, facts: DirectFacts): Judgement {
	if (status < 500) {
		return upUnlessSlow(ms, facts);
	}
	const code = status === 503 ? 'sip-refuses-calls' : 'sip-failed';
	return judge(problem(code, { where: facts.where, status, text: reason }));
}

const violations: Readonly<Record<string, ProblemCode>> = {
	'too-long': 'answer-too-long',
	'not-sip': 'speaks-no-sip',
};

const heardOf = ({ provisional }: SipBroken): { status?: number } =>
	provisional ? { status: provisional.status } : {};

/** Judges a call server by a conversation in SIP over WebSocket. */
export function judgeSipWebSocket(reading: SipWebSocketReading, facts: DirectFacts): Judgement {
	const { where, now } = facts;
	const certificate = judgeCertificate(reading.certificate, where, now);
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'not-http':
			return judge(problem('wrong-protocol', { where }));
		case 'handshake': {
			const refused = handshakeProblem(reading.response, reading.keyAccepted, where);
			return judge(refused ?? problem('not-sip', { where }));
		}
		case 'violated':
			return judge(problem(violations[reading.fault] ?? 'websocket-broken', { where }));
		case 'dismissed':
			return judge(problem('no-sip-answer', { where }));
		case 'broken': {
			if (reading.at === 'sip' && reading.by.kind !== 'too-much') {
				return judge(problem('no-sip-answer', { where, ...heardOf(reading) }));
			}
			// A TLS port closes the connection without a word when it gets the handshake.
			const cut = reading.at !== 'tls' && reading.by.kind !== 'silent';
			const broken = brokenConnectionProblem(reading, where);
			return judge(
				cut && broken.code === 'closed-without-answer'
					? problem('connection-reset', { where })
					: broken,
			);
		}
		case 'opened':
			return certificate ?? upUnlessSlow(reading.ms, facts);
		case 'answered': {
			const answered = judgeAnswer(reading.sip, reading.ms, facts);
			return certificate?.state === 'down' || answered.state === 'up'
				? (certificate ?? answered)
				: answered;
		}
	}
}

/** Judges a SIP port over plain TCP. */
export function judgeSipTcp(reading: SipTcpReading, facts: DirectFacts): Judgement {
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'not-sip':
			return judge(problem('wrong-protocol', { where: facts.where }));
		case 'broken': {
			const isSilent = reading.at === 'sip' && reading.by.kind === 'silent';
			// Neither this nor an open port tells a server that drops OPTIONS from one that hangs.
			return judge(
				isSilent || reading.provisional
					? problem('sip-silent', { where: facts.where, ...heardOf(reading) })
					: brokenConnectionProblem(reading, facts.where),
			);
		}
		// The operating system accepts connections even if the server program hangs.
		case 'opened':
			return judge(problem('sip-not-asked', { where: facts.where }));
		case 'answered':
			return judgeAnswer(reading.sip, reading.ms, facts);
	}
}
