import { brokenConnectionProblem } from './brokenConnection';
import type { TcpReading } from './directReading';
import { problem, type Problem } from '../problem';
import { type DirectFacts, judge, type Judgement, upUnlessSlow } from '../verdict';

/** FreeSWITCH's event socket speaks first; drachtio waits to be spoken to. */
export type TcpExpectation = 'freeswitch' | 'drachtio';

function greetingProblem(
	reading: Extract<TcpReading, { kind: 'greeted' }>,
	expected: TcpExpectation,
	where: string,
): Problem | undefined {
	const { speaker, text } = reading.banner;
	if (expected === 'drachtio') {
		return problem('unexpected-banner', { where, text });
	}
	if (speaker === 'freeswitch-refusal') {
		return problem('event-socket-refuses', { where });
	}
	return speaker === 'freeswitch-event-socket'
		? undefined
		: problem('unexpected-banner', { where, text });
}

/** What a port says of itself, where we speak no protocol of its own. */
export function judgeTcp(
	reading: TcpReading,
	expected: TcpExpectation,
	facts: DirectFacts,
): Judgement {
	const { where } = facts;
	if (reading.kind === 'broken') {
		return judge(brokenConnectionProblem(reading, where));
	}
	const refused =
		reading.kind === 'greeted' ? greetingProblem(reading, expected, where) : undefined;
	return refused ? judge(refused) : upUnlessSlow(reading.ms, facts);
}
