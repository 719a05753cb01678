import type { Clock } from '../domain/clock';

const keptMs = 600_000;

/** Workspaces that have said that they have no VoIP API. Forgotten after a while: a workspace may be downgraded. */
export function createApiMemory(clock: Clock) {
	const absent = new Map<string, number>();
	return {
		of: (workspace: string) => ({
			known: (): boolean => clock.now() - (absent.get(workspace) ?? -Infinity) < keptMs,
			note: (): void => void absent.set(workspace, clock.now()),
		}),
	};
}
