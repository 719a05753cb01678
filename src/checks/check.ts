import type { Budget } from './budget';
import type { DirectTools } from '../clients/direct/connection';
import type { Http } from '../clients/http';
import type { Clock, Deadline } from '../domain/clock';
import type { Problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { judge, type Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

export type HttpTools = { http: Http; clock: Clock };
export type CheckTools = HttpTools & { direct: DirectTools };

/** What keeps a target from being asked too often. */
export type RequestLimits = {
	/** The problem that an earlier request has not come back yet. */
	stillOpen(where: string): Problem | undefined;
	/** Uses one of the requests that Rocket.Chat allows in a minute; the problem that there is none left. */
	useTurn(): Problem | undefined;
	/** Uses one of the few questions in a minute whether the workspace answers at all; false when there is none left. */
	useInfoTurn(): boolean;
	leftOpen(ended: Promise<void>): void;
	/** Whether this workspace has said within ten minutes that it has no VoIP API. */
	apiMissing: { known(): boolean; note(): void };
};

export type Asking = {
	tools: CheckTools;
	deadline: Deadline;
	limits: RequestLimits;
	budget: Budget;
};

/** What a check would do with these settings. */
export type Plan =
	/** Not to be checked; `problem` says why, if somebody asks for it by name. */
	| { kind: 'absent'; way: Way; problem: Problem }
	| { kind: 'incomplete'; way: Way; problem: Problem }
	| ReadyPlan;

export type ReadyPlan = {
	kind: 'ready';
	/** How the target is asked first. */
	way: Way;
	where: string;
	/** Changes when anything that the check depends on changes; it stays in memory. */
	key: string;
	/** One attempt within the deadline. */
	ask(asking: Asking): Promise<Verdict>;
};

/** One row of the table of targets. */
export type Check = { target: Target; plan(settings: Settings): Plan };

/** The verdict on a target that was not asked. */
export const notAsked = (
	{ target, way, where }: { target: Target; way: Way; where: string },
	why: Problem,
	clock: Clock,
): Verdict => ({
	...judge(why),
	target,
	way,
	where,
	ms: 0,
	at: clock.now(),
	evidence: [{ kind: 'skipped', what: where }],
});
