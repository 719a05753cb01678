import { askBothWays } from './askBothWays';
import { askWorkspace, type WorkspaceQuestion } from './askWorkspace';
import type { Claim, Permission } from './budget';
import type { Asking, Plan } from './check';
import { heldBackVerdict } from './heldBack';
import { resultOfLogin } from './loginOutcome';
import { accessSettings, faultOf, missingAccess } from './workspaceAccess';
import { type Problem, problem } from '../domain/problem';
import { whereOf } from '../domain/serverAddress';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { SettingId } from '../settings/settingsTable';
import type { Settings } from '../settings/snapshot';

/** A server that can be checked through the workspace or directly. */
export type ServerToCheck = {
	address: { host: string; port: number };
	/** The request to the workspace's API. Undefined if the API cannot check this kind of server. */
	question: Omit<WorkspaceQuestion, 'target' | 'where'> | undefined;
	/** The problem that a required setting is empty. */
	missing: Problem | undefined;
	/** The login that both ways would make. Undefined if there is none. */
	login: Omit<Claim, 'sent'> | undefined;
	/** What that login sends. It contains secrets and must stay in memory. */
	sent: string;
	/** Without `login` it must not log in. */
	askDirectly(asking: Asking, login: Permission | undefined): Promise<Verdict>;
};

type Choice = { target: Target; isChecked: boolean; settings: readonly SettingId[] };

/** The longest time that "Auto" waits for the API, because the direct check needs the rest. */
const maxApiMs = 3000;

/** Plans a check through the workspace's API, directly, or both. */
export function planApiOrDirect(
	choice: Choice,
	server: ServerToCheck | undefined,
	settings: Settings,
): Plan {
	const { target } = choice;
	const { way: chosen } = settings.checks;
	const noAccess = missingAccess(settings);
	const onlyDirect = noAccess !== undefined || (server && !server.question);
	const way = chosen === 'direct' || (chosen !== 'api' && onlyDirect) ? 'direct' : 'api';
	if (!choice.isChecked) {
		return { kind: 'absent', way, problem: problem('switched-off') };
	}
	const used = chosen === 'direct' ? choice.settings : [...choice.settings, ...accessSettings];
	const fault = faultOf(settings, used);
	if (fault) {
		return { kind: 'incomplete', way, problem: fault };
	}
	if (!server) {
		return { kind: 'absent', way, problem: problem('not-configured') };
	}
	if (chosen === 'api' && !server.question) {
		return { kind: 'incomplete', way, problem: problem('way-impossible') };
	}
	const missing = (chosen === 'api' ? noAccess : undefined) ?? server.missing;
	if (missing) {
		return { kind: 'incomplete', way, problem: missing };
	}
	const { rocketChat, managementServer, checks } = settings;
	const { address, question, login } = server;
	const where = whereOf(address);
	return {
		kind: 'ready',
		way,
		where,
		key: JSON.stringify([chosen, address, rocketChat, managementServer, checks]),
		async ask(asking) {
			const { budget, deadline, tools } = asking;
			const sent = tools.direct.sha1(server.sent).slice(0, 6);
			const permission = login && (await budget.claim({ ...login, sent }, deadline));
			if (way === 'direct' || !question) {
				return server.askDirectly(asking, permission);
			}
			const api = (maxMs: number): Promise<Verdict> =>
				askWorkspace({ ...question, target, where }, settings, asking, {
					maxMs,
					asksInfo: chosen === 'api',
				});
			if (chosen !== 'api') {
				const direct = (allowed: Permission | undefined): Promise<Verdict> =>
					server.askDirectly(asking, allowed);
				return askBothWays({ api: () => api(maxApiMs), direct, permission }, asking);
			}
			if (permission?.kind === 'wait') {
				return heldBackVerdict({ target, way: 'api', where }, 'login', permission, tools.clock);
			}
			const verdict = await api(settings.checks.timeoutMs);
			await permission?.end(resultOfLogin(verdict));
			return verdict;
		},
	};
}
