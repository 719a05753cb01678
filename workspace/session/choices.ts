import { defaultGeneration, generations, type TelephonyGeneration } from './standardWorkspace';
import { type EngineVersion, engineVersions } from '../engine/box';
import type { RocketChatMajor } from '../servers/world';

export { engineVersions, generations };
export const userNames = ['admin', 'manager', 'agent', 'user'] as const;
export const majors = ['6', '7', '8'] as const;
/** Languages of a user that the page offers; the app answers in the nearest that it has. */
export const languages = ['en', 'de', 'fa', 'pt-BR'] as const;
/** What a workspace is started with. */
export type WorkspaceChoice = {
	engine: EngineVersion;
	rocketchat: RocketChatMajor;
	generation: TelephonyGeneration;
	/** Without settings of the app, as after its first installation. */
	empty: boolean;
	/** The users' language; empty for the workspace's. */
	language: string;
	/** Whether the monitor has recorded a day already. Not in an empty workspace. Default: no. */
	hasPast?: boolean;
};

/** Returns the telephony of a workspace for which none is chosen: after a fresh install there is none. */
export const usualGeneration = ({
	rocketchat,
	empty,
}: Pick<WorkspaceChoice, 'rocketchat' | 'empty'>): TelephonyGeneration =>
	empty ? 'none' : defaultGeneration(rocketchat);

/** Returns the choice after a change: telephony that nobody chose follows it, and starting empty leaves none. */
export function changedChoice(
	now: WorkspaceChoice,
	change: Partial<WorkspaceChoice>,
): WorkspaceChoice {
	const next = { ...now, ...change };
	const wasUsual = now.generation === usualGeneration(now);
	return change.generation === undefined && (wasUsual || change.empty === true)
		? { ...next, generation: usualGeneration(next) }
		: next;
}
