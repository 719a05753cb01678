import type { Check } from './check';
import { heldBackVerdict } from './heldBack';
import { cameOfLogin } from './loginOutcome';
import { simotelCheck } from './simotelCheck';

/** A refused account is not sent to Simotel again as it is: it may shut us out, too. */
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
				const leave = await budget.claim({ ...claim, trusted: true }, deadline);
				if (leave.kind === 'wait') {
					const asked = { target: 'simotel', way: 'direct', where } as const;
					return heldBackVerdict(asked, 'ping', leave, tools.clock);
				}
				const verdict = await plan.ask(asking);
				const came = cameOfLogin(verdict);
				await leave.end(came.outcome === 'silent' ? { outcome: 'not-asked' } : came);
				return verdict;
			},
		};
	},
};
