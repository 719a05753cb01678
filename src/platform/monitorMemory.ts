import { createMonitorStore, type MonitorView } from './monitorStore';
import type { Records } from './records';
import type { Clock } from '../domain/clock';

/** What commands show of the monitor. */
export type MonitorMemory = {
	view(records: Records): Promise<MonitorView>;
	/** To be called after a write. */
	drop(): void;
};

/** As long as an answer of a check may be used again. */
const keptMs = 5000;

/** Keeps what was read for a few seconds, so that a command that asks no server needs no read either. */
export function createMonitorMemory(clock: Clock): MonitorMemory {
	let kept: { at: number; view: MonitorView } | undefined;
	return {
		async view(records) {
			const now = clock.now();
			if (!kept || Math.abs(now - kept.at) >= keptMs) {
				kept = { at: now, view: await createMonitorStore(records).lastSeen() };
			}
			return kept.view;
		},
		drop() {
			kept = undefined;
		},
	};
}
