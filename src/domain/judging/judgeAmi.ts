import { brokenConnectionProblem } from './brokenConnection';
import type { AmiReading, Broken, Measured } from './directReading';
import { type DirectFacts, judge, type Judgement, upUnlessSlow } from '../verdict';
import { networkFault } from './networkFault';
import { problem } from '../problem';

function judgeBroken(reading: Broken & Measured, where: string): Judgement {
	const { at, by } = reading;
	const cutOff =
		by.kind === 'closed' ||
		(by.kind === 'failed' && networkFault(by.reason) === 'connection-reset');
	// A reset may come before the port is known to be open.
	if (at === 'banner' || (at === 'port' && cutOff)) {
		if (by.kind === 'silent') {
			return judge(problem('ami-silent', { where }));
		}
		return judge(
			cutOff ? problem('ami-no-banner', { where }) : brokenConnectionProblem(reading, where),
		);
	}
	if (at === 'login' && (by.kind === 'silent' || cutOff)) {
		return judge(problem('ami-login-unanswered', { where }));
	}
	if (at === 'ping' && (by.kind === 'silent' || cutOff)) {
		return judge(problem('ami-no-pong', { where }));
	}
	return judge(brokenConnectionProblem(reading, where));
}

/** What the management interface lets us see. */
export function judgeAmi(reading: AmiReading, facts: DirectFacts): Judgement {
	const { where } = facts;
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'broken':
			return judgeBroken(reading, where);
		case 'other-banner':
			return judge(problem('ami-wrong-banner', { where, text: reading.banner.text }));
		case 'login-refused':
			return judge(problem('credentials-rejected', { where, text: reading.text }));
		case 'logged-in':
			return upUnlessSlow(reading.ms, facts);
	}
}
