import { askWorkspace, type WorkspaceQuestion } from './askWorkspace';
import type { Asking, Plan, RequestLimits } from './check';
import { accessSettings, faultOf, missingAccess } from './workspaceAccess';
import { type Clock, type Deadline, remaining } from '../domain/clock';
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
	askDirectly(asking: Asking): Promise<Verdict>;
};

type Choice = { target: Target; way: WayChoice; settings: readonly SettingId[] };

/** Less time than this is not worth another way. */
const minMs = 1000;

/** Plans a check that goes through the workspace's API, directly, or one after the other. */
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
	const { address, question } = server;
	const where = whereOf(address);
	return {
		kind: 'ready',
		way,
		where,
		key: JSON.stringify([chosen, address, rocketChat, managementServer, checks]),
		async ask(asking) {
			const direct = (): Promise<Verdict> => server.askDirectly(asking);
			if (way === 'direct' || !question) {
				return direct();
			}
			const api = (): Promise<Verdict> =>
				askWorkspace({ ...question, target, where }, settings, asking);
			const { deadline, limits, tools } = asking;
			return chosen === 'api'
				? api()
				: askApiThenDirect(api, direct, limits, { deadline, clock: tools.clock });
		},
	};
}

/** Directly where the workspace has no API, or where its answer tells nothing about the target. */
export async function askApiThenDirect(
	api: () => Promise<Verdict>,
	direct: () => Promise<Verdict>,
	{ apiMissing }: Pick<RequestLimits, 'apiMissing'>,
	{ deadline, clock }: { deadline: Deadline; clock: Clock },
): Promise<Verdict> {
	if (apiMissing.known()) {
		return direct();
	}
	const first = await api();
	if (first.state !== 'unknown') {
		return first;
	}
	const isMissing = first.problem.code === 'api-absent';
	if (isMissing) {
		apiMissing.note();
	}
	if (remaining(deadline, clock) < minMs) {
		return { ...first, evidence: [...first.evidence, { kind: 'skipped', what: first.where }] };
	}
	const second = await direct();
	return {
		...second,
		// An admin can do nothing about 8.x having no such API; about everything else they can.
		...(isMissing ? {} : { apiProblem: first.problem }),
		evidence: [...first.evidence, { kind: 'fell-back' }, ...second.evidence],
	};
}
