import { composeReply, line, note, type Reply } from './reply';
import type { Messages } from '../messages/en/english';

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
	return composeReply([line(said), ...(facts.skewMs === 0 ? [] : [note(ping.skew(facts.skewMs))])]);
}

/** Tells admins, who can switch the events on, that no ping event arrived. */
export const noPingEventView = ({ ping }: Messages): Reply => composeReply([line(ping.noEvent)]);

/** Tells what to enter in Simotel so that it sends its Ping event to this workspace. */
export function pingSetupView(address: string, { ping }: Messages): Reply {
	const { setup } = ping;
	return composeReply([
		line(setup.where),
		...setup.steps(address).map((step) => note(`• ${step}`)),
		note(setup.keep),
		note(setup.renew),
	]);
}

/** Offers a secret, because there is none yet or it is too short. */
export function pingSecretView(
	{ generated, tooShort }: { generated: string; tooShort: boolean },
	{ ping }: Messages,
): Reply {
	const { setup } = ping;
	return composeReply([
		line(tooShort ? setup.secretTooShort : setup.secretMissing),
		note(generated),
		note(setup.thenAgain),
	]);
}
