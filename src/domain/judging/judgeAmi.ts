import { brokenConnectionProblem } from './brokenConnection';
import type { LoginReading, Broken, Measured } from './directReading';
import { type DirectFacts, judge, type Judgement, upUnlessSlow } from '../verdict';
import { networkFault } from './networkFault';
import { problem } from '../problem';
import type { ProblemCode } from '../problemTable';

function judgeBroken(reading: Broken & Measured, where: string): Judgement {
	const { at, by } = reading;
	const cutOff =
		by.kind === 'closed' ||
		(by.kind === 'failed' && networkFault(by.reason) === 'connection-reset');
	// A reset may come before the app knows that the port is open.
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

/** Asterisk's own texts for a refused login. Only the last of them concerns what an admin has entered. */
const refusals: ReadonlyArray<readonly [RegExp, ProblemCode | 'in-use']> = [
	[/already in use/i, 'in-use'],
	[/shutting down/i, 'shutting-down'],
	[/authentication (failed|required)/i, 'credentials-rejected'],
];

/** Returns the problem that such a text means, or undefined if the text is not Asterisk's. */
export const amiRefusal = (text: string): ProblemCode | 'in-use' | undefined =>
	refusals.find(([words]) => words.test(text))?.[1];

function judgeRefusal({ text, ms }: { text: string; ms: number }, facts: DirectFacts): Judgement {
	const { where } = facts;
	const code = amiRefusal(text) ?? 'login-refused';
	return code === 'in-use' ? upUnlessSlow(ms, facts) : judge(problem(code, { where, text }));
}

/** Judges what the management interface answered. */
export function judgeAmi(reading: LoginReading, facts: DirectFacts): Judgement {
	const { where } = facts;
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'broken':
			return judgeBroken(reading, where);
		case 'other-banner':
			return judge(problem('ami-wrong-banner', { where, text: reading.banner.text }));
		case 'login-refused':
			return judgeRefusal(reading, facts);
		case 'greeted':
			return judge(problem('login-not-tried', { where }));
		case 'logged-in':
			return upUnlessSlow(reading.ms, facts);
	}
}
