import type { Pings } from './pings';
import { isAnswered } from '../domain/ping';
import type { PingOrigin } from '../domain/ping';
import type { Verdict } from '../domain/verdict';

/** Simotel sends an event for a check's ping too: it must not pass for the answer to a person's. */
export async function recordCheckPing(
	pings: Pings,
	{ simotel }: { simotel: { eventSecret: string } },
	verdicts: readonly Verdict[],
	origin: Exclude<PingOrigin, 'person'> = 'test',
): Promise<void> {
	const verdict = verdicts.find(({ target }) => target === 'simotel');
	if (!simotel.eventSecret || !verdict || !isAnswered(verdict)) {
		return;
	}
	const { at } = verdict;
	const id = `check-${at}`;
	const [waiting, lastEventAt] = await Promise.all([pings.waiting(), pings.lastEventAt()]);
	// A verdict serves again for some seconds, and a quick event is here before the verdict is.
	if (lastEventAt >= at || waiting.some((ping) => ping.id === id)) {
		return;
	}
	const nobody = { userId: '', roomId: '', threadId: '' };
	await pings.record({ id, run: id, number: 1, of: 1, at, origin, ...nobody }, waiting);
}
