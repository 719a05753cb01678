import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Messages } from '../messages/english';

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
