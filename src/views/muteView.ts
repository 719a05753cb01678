import { composeReply, own, type Reply } from './reply';
import { timeFor } from './time';
import type { ParsedDuration } from '../domain/duration';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

/** Confirms a mute, with its end in the reader's time zone. */
export const mutedView = (
	until: number,
	{ messages, now, utcOffset }: { messages: Messages; now: number; utcOffset: number },
): Reply => composeReply([own(messages.monitor.mute.done(timeFor(until, { now, utcOffset })))]);

/** Says which durations can be typed. */
export function muteExpectedView(
	length: Exclude<ParsedDuration, { kind: 'duration' }>,
	examples: readonly string[],
	{ monitor, amounts }: Messages,
): Reply {
	const typed = examples.map((example) => code(`/voip mute ${example}`)).join(', ');
	const tooLong =
		length.kind === 'too-long' ? [monitor.mute.tooLong(amounts.duration(length.maxMs))] : [];
	return composeReply([own(...tooLong, monitor.mute.expected(typed))]);
}
