import { askBothWays } from './askBothWays';
import { askWorkspace, type WorkspaceQuestion } from './askWorkspace';
import type { Claim, Leave } from './budget';
import type { Asking, Plan } from './check';
import { heldBackVerdict } from './heldBack';
import { cameOfLogin } from './loginOutcome';
import { accessSettings, faultOf, missingAccess } from './workspaceAccess';
import { type Problem, problem } from '../domain/problem';
import { whereOf } from '../domain/serverAddress';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { SettingId } from '../settings/settingsTable';
import type { Settings, WayChoice } from '../settings/snapshot';

/** A server that the workspace can check for us, or we ourselves. */
export type ServerToCheck = {
	address: { host: string; port: number };
	/** What the workspace's API is asked; undefined: it knows no server of this kind. */
	question: Omit<WorkspaceQuestion, 'target' | 'where'> | undefined;
	/** What has to be filled in before it can be asked at all. */
	missing: Problem | undefined;
	/** The login that both ways would make; undefined: there is none. */
	login: Omit<Claim, 'sent'> | undefined;
	/** What goes out with that login. It stays in memory. */
	sent: string;
	/** `login`: may it log in, and whom to tell what came of it? Undefined: it must not. */
	askDirectly(asking: Asking, login: Leave | undefined): Promise<Verdict>;
};

type Choice = { target: Target; way: WayChoice; settings: readonly SettingId[] };

/** Auto waits no longer than this for the API: we look ourselves as well. */
const maxApiMs = 3000;

/** Plans a check that goes through the workspace's API, directly, or both. */
export function planApiOrDirect(
	choice: Choice,
	server: ServerToCheck | undefined,
	settings: Settings,
): Plan {
	const { target, way: chosen } = choice;
	const noAccess = missingAccess(settings);
	const onlyDirect = noAccess !== undefined || (server && !server.question);
	const way = chosen === 'direct' || (chosen !== 'api' && onlyDirect) ? 'direct' : 'api';
	if (chosen === 'off') {
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
			const leave = login && (await budget.claim({ ...login, sent }, deadline));
			if (way === 'direct' || !question) {
				return server.askDirectly(asking, leave);
			}
			const api = (maxMs: number): Promise<Verdict> =>
				askWorkspace({ ...question, target, where }, settings, asking, {
					maxMs,
					asksInfo: chosen === 'api',
				});
			if (chosen !== 'api') {
				const direct = (allowed: Leave | undefined): Promise<Verdict> =>
					server.askDirectly(asking, allowed);
				return askBothWays({ api: () => api(maxApiMs), direct, leave }, asking);
			}
			if (leave?.kind === 'wait') {
				return heldBackVerdict({ target, way: 'api', where }, 'login', leave, tools.clock);
			}
			const verdict = await api(settings.checks.timeoutMs);
			await leave?.end(cameOfLogin(verdict));
			return verdict;
		},
	};
}
