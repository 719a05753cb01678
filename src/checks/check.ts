import type { Http } from '../clients/http';
import type { Clock, Deadline } from '../domain/clock';
import type { Problem } from '../domain/problem';
import type { Target, Way } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { SettingId } from '../settings/settings';
import type { Settings } from '../settings/snapshot';

export type CheckTools = { http: Http; clock: Clock };

/** What has to be set before a target can be asked at all. */
export type Readiness =
	| { kind: 'absent' }
	| { kind: 'incomplete'; problem: Problem }
	/** `key` changes when anything that the check depends on changes; it stays in memory. */
	| { kind: 'ready'; where: string; key: string };

/** One row of the table of targets. */
export type Check = {
	target: Target;
	/** `api` when it does not say. */
	way?: Way;
	ready(settings: Settings): Readiness;
	/** One attempt within the deadline; `abandoned` hears of a request that outlives it. */
	ask(
		settings: Settings,
		tools: CheckTools,
		deadline: Deadline,
		abandoned: (ended: Promise<void>) => void,
	): Promise<Verdict>;
	/** The settings whose faults make this check impossible. */
	settings: readonly SettingId[];
};
