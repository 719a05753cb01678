import { composeReply, line, note, type Reply } from './reply';
import type { Messages } from '../messages/en/english';

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

/** What to enter in Simotel so that its Ping event comes here. */
export function pingSetupView(address: string, { ping }: Messages): Reply {
	const { setup } = ping;
	return composeReply([
		line(setup.where),
		...setup.steps(address).map((step) => note(`• ${step}`)),
		note(setup.keep),
		note(setup.renew),
	]);
}

/** There is no secret yet, or too short a one: here is one. */
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
