import { brokenConnectionProblem } from './brokenConnection';
import type { Broken, DrachtioReading, LoginReading, Measured } from './directReading';
import { networkFault } from './networkFault';
import { problem, type Problem } from '../problem';
import { type DirectFacts, judge, type Judgement, upUnlessSlow } from '../verdict';

const password = 'management_server_password';

const wasCut = ({ by }: Broken): boolean =>
	by.kind === 'closed' || (by.kind === 'failed' && networkFault(by.reason) === 'connection-reset');

function brokenProblem(reading: Broken & Measured, where: string): Problem {
	const isUnanswered = reading.by.kind === 'silent' || wasCut(reading);
	if (reading.at === 'login' && isUnanswered) {
		return problem('login-unanswered', { where });
	}
	if (reading.at === 'ping' && isUnanswered) {
		return problem('command-unanswered', { where });
	}
	return brokenConnectionProblem(reading, where);
}

export type LoginFacts = DirectFacts & {
	/** Whether a password is set: if it is, the login was left out on purpose. */
	hasPassword: boolean;
};

const notAskedFurther = ({ where, hasPassword }: LoginFacts): Judgement =>
	judge(
		hasPassword
			? problem('login-not-tried', { where })
			: problem('not-asked-further', { where, setting: password }),
	);

/** Judges drachtio, which never speaks first. */
export function judgeDrachtio(reading: DrachtioReading, facts: LoginFacts): Judgement {
	const { where } = facts;
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'broken':
			return judge(brokenConnectionProblem(reading, where));
		case 'opened':
			return notAskedFurther(facts);
		case 'other-banner':
			return judge(problem('unexpected-banner', { where, text: reading.banner.text }));
		case 'login-refused':
			return judge(problem('password-rejected', { where, text: reading.text }));
		case 'logged-in':
			return upUnlessSlow(reading.ms, facts);
	}
}

/** Judges FreeSWITCH's event socket, which speaks first. */
export function judgeEventSocket(reading: LoginReading, facts: LoginFacts): Judgement {
	const { where } = facts;
	switch (reading.kind) {
		case 'not-sent':
			return judge(reading.problem);
		case 'broken':
			return judge(brokenProblem(reading, where));
		case 'greeted':
			return notAskedFurther(facts);
		case 'other-banner':
			return judge(
				reading.banner.speaker === 'freeswitch-refusal'
					? problem('event-socket-refuses', { where })
					: problem('unexpected-banner', { where, text: reading.banner.text }),
			);
		case 'login-refused':
			return judge(problem('password-rejected', { where, text: reading.text }));
		case 'logged-in':
			return upUnlessSlow(reading.ms, facts);
	}
}
