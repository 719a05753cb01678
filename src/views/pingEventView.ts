import { composeMessage, composeReply, own, type Part, type Reply } from './reply';
import type { PingArrival } from '../domain/ping/pingArrival';
import type { Messages } from '../messages/en/english';
import { fence } from '../messages/markup';

/** What is on screen since `/voip ping`. */
type ShownPing = { readonly parts: readonly Part[]; readonly admin: boolean };

/** Adds these lines to the result of the ping, which they belong to. */
function withLines(parts: readonly Part[], ...lines: readonly string[]): Reply {
	const [first, ...rest] = parts;
	return composeReply([own(...(first?.lines ?? []), ...lines), ...rest]);
}

/** Adds to the result of a ping that its event has arrived. The clocks matter to admins only. */
export function pingEventView(
	{ parts, admin }: ShownPing,
	arrival: PingArrival,
	{ ping }: Messages,
): Reply {
	const said = arrival.of > 1 ? ping.receivedOf(arrival) : ping.received(arrival);
	const skew = admin && arrival.skewMs !== 0 ? ping.skew(arrival.skewMs) : '';
	return withLines(parts, said, skew);
}

/** Adds to the result of a ping that no event came: to admins where to switch the events on, to agents that calls are not affected. */
export function noPingEventView({ parts, admin }: ShownPing, { ping, status }: Messages): Reply {
	const { forAgents, forAdmins, next } = ping.noEvent;
	return withLines(parts, ...(admin ? [forAdmins, status.next(next)] : [forAgents]));
}

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
