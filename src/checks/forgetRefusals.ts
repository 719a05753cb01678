import type { Claim } from './budget';
import type { AskedQuestion, QuestionStore } from '../domain/asking/askedQuestion';
import { isCounted } from '../domain/asking/judgeTurn';

type Stored = { before: readonly AskedQuestion[]; store: QuestionStore; now: number };

/** What no account has as its mark. */
const nothingSent = '';

/**
 * To be called when an account is accepted: what was refused of it no longer keeps it from being tried. A refusal that
 * guards still count stays for that, and stands for no account any more.
 */
export async function forgetRefusals(
	{ host, question, sent }: Claim,
	{ before, store, now }: Stored,
): Promise<void> {
	if (question === 'sip') {
		return;
	}
	const refused = before.filter(
		(one) => one.host === host && one.question === question && one.outcome === 'refused',
	);
	const settled = refused.filter((one) => one.sent === sent || one.sent === nothingSent);
	await Promise.all(
		settled.map((one) =>
			(isCounted(one, now)
				? store.replace({ ...one, sent: nothingSent })
				: store.remove(one.id)
			).catch(() => undefined),
		),
	);
}
