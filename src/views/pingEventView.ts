import { composeMessage, composeReply, own, type Reply } from './reply';
import type { Messages } from '../messages/en/english';
import { fence } from '../messages/markup';

type PingEventFacts = {
	/** Time from our ping to the arrival of the event. */
	ms: number;
	about: boolean;
	/** The difference between Simotel's clock and this one. 0 if it is too small to mention. */
	skewMs: number;
	number: number;
	of: number;
};

/** Reports that the ping event arrived. */
export function pingEventView(facts: PingEventFacts, { ping }: Messages): Reply {
	const said = facts.of > 1 ? ping.receivedOf(facts) : ping.received(facts);
	return composeReply([own(said, facts.skewMs === 0 ? '' : ping.skew(facts.skewMs))]);
}

/** Says that no ping event arrived: to admins where to switch the events on, to agents that calls are not affected. */
export const noPingEventView = (admin: boolean, { ping, status }: Messages): Reply => {
	const { forAgents, forAdmins, next } = ping.noEvent;
	return composeReply([admin ? own(forAdmins, status.next(next)) : own(forAgents)]);
};

/** Tells what to enter in Simotel so that it sends its Ping event to this workspace. A block would cut off the address. */
export const pingSetupView = (address: string, { ping: { setup } }: Messages): Reply =>
	composeMessage(setup.where, ...setup.steps, fence([address]), setup.keep);

/** Offers a secret, because there is none yet or it is too short. */
export const pingSecretView = (
	{ generated, tooShort }: { generated: string; tooShort: boolean },
	{ ping: { setup } }: Messages,
): Reply =>
	composeMessage(
		tooShort ? setup.secretTooShort : setup.secretMissing,
		fence([generated]),
		setup.thenAgain,
	);
