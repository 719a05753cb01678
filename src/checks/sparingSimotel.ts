import type { Check } from './check';
import { heldBackVerdict } from './heldBack';
import { resultOfLogin } from './loginOutcome';
import { simotelCheck } from './simotelCheck';

/** Does not send an account again that Simotel has refused, because Simotel may ban us for it. */
export const sparingSimotelCheck: Check = {
	target: 'simotel',
	plan(settings) {
		const plan = simotelCheck.plan(settings);
		const { api, apiKey, username, password } = settings.simotel;
		if (plan.kind !== 'ready' || !api) {
			return plan;
		}
		const { where } = plan;
		return {
			...plan,
			async ask(asking) {
				const { budget, deadline, tools } = asking;
				const account = JSON.stringify([api.url, apiKey, username, password]);
				const sent = tools.direct.sha1(account).slice(0, 6);
				const claim = {
					host: `simotel ${api.host.toLowerCase()}`,
					question: 'ping',
					sent,
				} as const;
				const permission = await budget.claim({ ...claim, irreplaceable: true }, deadline);
				if (permission.kind === 'wait') {
					const asked = { target: 'simotel', way: 'direct', where } as const;
					return heldBackVerdict(asked, 'ping', permission, tools.clock);
				}
				const verdict = await plan.ask(asking);
				const result = resultOfLogin(verdict);
				await permission.end(result.outcome === 'silent' ? { outcome: 'not-asked' } : result);
				return verdict;
			},
		};
	},
};
