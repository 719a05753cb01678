import type { Budget } from './budget';
import type { DirectTools } from '../clients/direct/connection';
import type { Http } from '../clients/http';
import type { Clock, Deadline } from '../domain/clock';
import type { HttpReading } from '../domain/judging/httpReading';
import type { Problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { judge, type Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

export type HttpTools = { http: Http; clock: Clock };
export type CheckTools = HttpTools & { direct: DirectTools };

/** Keeps a target from being asked too often. */
export type RequestLimits = {
	/** Returns a problem while an earlier request has not ended. */
	stillOpen(where: string): Problem | undefined;
	/** Uses one of the requests that Rocket.Chat allows in a minute. Returns a problem if none is left. */
	useTurn(): Problem | undefined;
	/** Asks `/api/info`, once for all targets that want it at a time. Returns undefined if no such request is allowed now. */
	askInfo(workspace: string, ask: () => Promise<HttpReading>): Promise<HttpReading | undefined>;
	leftOpen(ended: Promise<void>): void;
	/** Remembers for ten minutes that this workspace has no VoIP API. */
	apiMissing: { known(): boolean; note(): void };
};

export type Asking = {
	tools: CheckTools;
	deadline: Deadline;
	limits: RequestLimits;
	budget: Budget;
};

/** Describes what a check would do with these settings. */
export type Plan =
	/** The target is not checked. `problem` gives the reason to a user who names the target. */
	| { kind: 'absent'; way: Way; problem: Problem }
	| { kind: 'incomplete'; way: Way; problem: Problem }
	| ReadyPlan;

export type ReadyPlan = {
	kind: 'ready';
	/** The way that is tried first. */
	way: Way;
	where: string;
	/** Changes with every setting that the check depends on. It contains secrets and must stay in memory. */
	key: string;
	/** Makes one attempt within the deadline. */
	ask(asking: Asking): Promise<Verdict>;
};

export type Check = { target: Target; plan(settings: Settings): Plan };

/** Returns the verdict on a target that was not asked. */
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
