import type { DirectTools } from '../clients/direct/connection';
import type { Http } from '../clients/http';
import type { Clock, Deadline } from '../domain/clock';
import type { Problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import { judge, type Verdict } from '../domain/verdict';
import type { SettingId } from '../settings/settingsTable';
import type { Settings } from '../settings/snapshot';

export type HttpTools = { http: Http; clock: Clock };
export type CheckTools = HttpTools & { direct: DirectTools };

/** What has to be set before a target can be asked at all. */
export type Readiness =
	/** Not to be checked; `why`, if somebody asks for it by name. */
	| { kind: 'absent'; why: Problem }
	| { kind: 'incomplete'; problem: Problem }
	/** `key` changes when anything that the check depends on changes; it stays in memory. */
	| { kind: 'ready'; where: string; key: string };

/** Whether a request may go out now, and who hears of one that outlives us. */
export type Gate = {
	/** Why not: an earlier request has not come back. */
	waiting(where: string): Problem | undefined;
	/** Why not, by the pace that Rocket.Chat allows; undefined: one has been taken. */
	take(): Problem | undefined;
	abandoned(ended: Promise<void>): void;
	/** Has this workspace lately said that it has no such API? */
	apiAbsent: { known(): boolean; note(): void };
};

/** One row of the table of targets. */
export type Check = {
	target: Target;
	/** How it is asked when nothing has been asked yet. */
	way(settings: Settings): Way;
	ready(settings: Settings): Readiness;
	/** One attempt within the deadline. */
	ask(settings: Settings, tools: CheckTools, deadline: Deadline, gate: Gate): Promise<Verdict>;
	/** The settings whose faults make this check impossible. */
	settings: readonly SettingId[];
};

/** What is said of a target that was not asked. */
export const unasked = (
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
