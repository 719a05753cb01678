import type { Broken, Measured } from './directReading';
import { faultProblem, networkFault } from './networkFault';
import { secondsOf } from '../clock';
import { problem, type Problem } from '../problem';

/**
 * Returns the problem when a connection ends too early, whatever was asked. If the port never opened, a firewall is
 * the likely cause; if it opened and stays silent, the server is.
 */
export function brokenConnectionProblem({ at, by, ms }: Broken & Measured, where: string): Problem {
	const opened = at !== 'name' && at !== 'port';
	switch (by.kind) {
		case 'silent':
			return problem(opened ? 'connects-but-silent' : 'timed-out', {
				where,
				seconds: secondsOf(ms),
			});
		case 'still-silent':
			return problem('connects-but-silent', { where });
		case 'closed':
			return problem('closed-without-answer', { where });
		case 'too-much':
			return problem('answer-too-long', { where });
		case 'failed':
			return failedProblem(at, by.reason, where);
	}
}

function failedProblem(at: Broken['at'], reason: string, where: string): Problem {
	const code = networkFault(reason);
	if (code === 'connection-reset') {
		return problem(at === 'tls' ? 'tls-failed' : 'closed-without-answer', { where });
	}
	return code === undefined && at === 'tls'
		? problem('tls-unexplained', { where })
		: faultProblem(reason, where);
}
