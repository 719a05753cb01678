import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Messages } from '../messages/english';

export type PingEventFacts = {
	/** From our ping to the event's arrival. */
	ms: number;
	about: boolean;
	/** How far Simotel's clock is off; 0 when it is not. */
	skewMs: number;
	number: number;
	of: number;
};

/** The ping came back. */
export function pingEventView(facts: PingEventFacts, { ping }: Messages): Reply {
	const said = facts.of > 1 ? ping.receivedOf(facts) : ping.received(facts);
	return composeReply([line(said), ...(facts.skewMs === 0 ? [] : [note(ping.skew(facts.skewMs))])]);
}

/** The ping did not come back; for admins, who can switch it on. */
export const noPingEventView = ({ ping }: Messages): Reply => composeReply([line(ping.noEvent)]);
