import { askThroughWorkspace } from './askWorkspace';
import type { Check, CheckTools, Gate } from './check';
import { accessSettings, faultOf, missingAccess, rocketChatOf } from './workspaceAccess';
import type { HttpAttempt } from '../clients/http';
import type { RocketChat } from '../clients/rocketChatClient';
import { type Clock, type Deadline, remaining } from '../domain/clock';
import { problem, type Problem } from '../domain/problem';
import type { Target } from '../domain/target';
import type { Proof, Verdict } from '../domain/verdict';
import type { SettingId } from '../settings/settingsTable';
import type { Settings, WayChoice } from '../settings/snapshot';

/** What differs between two servers that the workspace can check for us, or we ourselves. */
export type TwoWayParts<Found> = {
	target: Target;
	settings: readonly SettingId[];
	wayOf(settings: Settings): WayChoice;
	/** Where it is; undefined: nobody has said. */
	find(settings: Settings): Found | undefined;
	/** The workspace's API knows one protocol for each. */
	apiKnows(found: Found): boolean;
	missing(found: Found, settings: Settings): Problem | undefined;
	route: string;
	proof: Proof;
	askApi(found: Found, settings: Settings, api: RocketChat, timeoutMs: number): HttpAttempt;
	askDirectly(
		found: Found,
		settings: Settings,
		tools: CheckTools,
		deadline: Deadline,
	): Promise<Verdict>;
};

const whereOf = ({ host, port }: { host: string; port: number }): string => `${host}:${port}`;

/** A check that goes through the workspace's API, directly, or one after the other. */
export function twoWayCheck<Found extends { host: string; port: number }>(
	parts: TwoWayParts<Found>,
): Check {
	const { target } = parts;
	const api = (
		found: Found,
		settings: Settings,
		tools: CheckTools,
		rest: { deadline: Deadline; gate: Gate },
	): Promise<Verdict> => {
		const rocketChat = rocketChatOf(settings, tools);
		return askThroughWorkspace({
			target,
			where: whereOf(found),
			route: parts.route,
			proof: parts.proof,
			ask: (timeoutMs) => parts.askApi(found, settings, rocketChat, timeoutMs),
			rocketChat,
			...settings.checks,
			clock: tools.clock,
			...rest,
		});
	};
	return {
		target,
		settings: [...parts.settings, ...accessSettings],
		way(settings) {
			const way = parts.wayOf(settings);
			const found = parts.find(settings);
			const onlyDirect = missingAccess(settings) || (found && !parts.apiKnows(found));
			return way === 'direct' || (way !== 'api' && onlyDirect) ? 'direct' : 'api';
		},
		ready(settings) {
			const way = parts.wayOf(settings);
			const ids = way === 'direct' ? parts.settings : [...parts.settings, ...accessSettings];
			const fault = faultOf(settings, ids);
			const found = parts.find(settings);
			if (way === 'off') {
				return { kind: 'absent', why: problem('switched-off') };
			}
			if (fault) {
				return { kind: 'incomplete', problem: fault };
			}
			if (!found) {
				return { kind: 'absent', why: problem('not-configured') };
			}
			if (way === 'api' && !parts.apiKnows(found)) {
				return { kind: 'incomplete', problem: problem('way-impossible') };
			}
			const missing =
				(way === 'api' ? missingAccess(settings) : undefined) ?? parts.missing(found, settings);
			if (missing) {
				return { kind: 'incomplete', problem: missing };
			}
			const { rocketChat, managementServer, checks } = settings;
			const key = JSON.stringify([way, found, rocketChat, managementServer, checks]);
			return { kind: 'ready', where: whereOf(found), key };
		},
		async ask(settings, tools, deadline, gate) {
			const found = parts.find(settings);
			if (!found) {
				throw new Error(`asked for a ${target} that is not configured`);
			}
			const way = parts.wayOf(settings);
			const direct = (): Promise<Verdict> => parts.askDirectly(found, settings, tools, deadline);
			const throughApi = (): Promise<Verdict> => api(found, settings, tools, { deadline, gate });
			if (way === 'api') {
				return throughApi();
			}
			return way === 'direct' || !parts.apiKnows(found) || missingAccess(settings)
				? direct()
				: askEitherWay(throughApi, direct, gate, { deadline, clock: tools.clock });
		},
	};
}

/** Less time than this is not worth another way. */
const leastMs = 1000;

/**
 * Through the workspace's API first; directly where it has none, or where its answer tells nothing about the
 * target. Both share one deadline.
 */
export async function askEitherWay(
	api: () => Promise<Verdict>,
	direct: () => Promise<Verdict>,
	{ apiAbsent }: Gate,
	{ deadline, clock }: { deadline: Deadline; clock: Clock },
): Promise<Verdict> {
	if (apiAbsent.known()) {
		return direct();
	}
	const first = await api();
	if (first.state !== 'unknown') {
		return first;
	}
	const { problem } = first;
	if (problem.code === 'api-absent') {
		apiAbsent.note();
	}
	if (remaining(deadline, clock) < leastMs) {
		return { ...first, evidence: [...first.evidence, { kind: 'skipped', what: first.where }] };
	}
	const second = await direct();
	return {
		...second,
		// That 8.x has no such API is no news; everything else an admin can mend.
		...(problem.code === 'api-absent' ? {} : { instead: problem }),
		evidence: [...first.evidence, { kind: 'fell-back' }, ...second.evidence],
	};
}
