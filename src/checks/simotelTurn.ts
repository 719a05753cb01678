import type { Asking } from './check';
import { heldBackVerdict } from './heldBack';
import { resultOfLogin } from './loginOutcome';
import type { Verdict } from '../domain/verdict';
import type { Address } from '../settings/parse/url';
import type { Settings } from '../settings/snapshot';

/** Asks Simotel if it may be asked now: an account that it has refused is not sent again, because Simotel may ban us for it. */
export async function askSimotelInTurn(
	api: Address,
	{ simotel: { apiKey, username, password } }: Settings,
	{ budget, deadline, tools }: Asking,
	{ where, ask }: { where: string; ask(): Promise<Verdict> },
): Promise<Verdict> {
	const account = JSON.stringify([api.url, apiKey, username, password]);
	const sent = tools.direct.sha1(account).slice(0, 6);
	const host = `simotel ${api.host.toLowerCase()}`;
	const claim = { host, question: 'ping', sent, irreplaceable: true } as const;
	const permission = await budget.claim(claim, deadline);
	if (permission.kind === 'wait') {
		const asked = { target: 'simotel', way: 'direct', where } as const;
		return heldBackVerdict(asked, 'ping', permission, tools.clock);
	}
	const verdict = await ask();
	const result = resultOfLogin(verdict);
	await permission.end(result.outcome === 'silent' ? { outcome: 'not-asked' } : result);
	return verdict;
}
