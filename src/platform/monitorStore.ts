import type { Records } from './records';
import { decodeMonitorState, type MonitorState } from '../domain/history/monitorState';
import { decodeMute, type Mute } from '../domain/history/mute';

const stateName = 'monitor-state';
const muteName = 'monitor-mute';

export type MonitorView = { readonly state: MonitorState; readonly mute: Mute | undefined };

/** Both are read in the one call that reads all small records. */
export type MonitorStore = {
	state(): Promise<MonitorState>;
	/** Only the job calls it. */
	keepState(state: MonitorState): Promise<void>;
	mute(): Promise<Mute | undefined>;
	/** Returns both as the last read of any record found them. */
	lastSeen(): Promise<MonitorView>;
	/** Only commands and buttons call these two. */
	keepMute(mute: Mute): Promise<void>;
	/** Returns false if there was no mute. */
	removeMute(): Promise<boolean>;
};

export function createMonitorStore(records: Records): MonitorStore {
	const one = async (name: string): Promise<unknown> => (await records.under(name))[0];
	return {
		state: async () => decodeMonitorState(await one(stateName)),
		keepState: (state) => records.put(stateName, state),
		mute: async () => decodeMute(await one(muteName)),
		async lastSeen() {
			const [[state], [mute]] = await Promise.all([
				records.lastSeen(stateName),
				records.lastSeen(muteName),
			]);
			return { state: decodeMonitorState(state), mute: decodeMute(mute) };
		},
		keepMute: (mute) => records.put(muteName, mute),
		removeMute: () => records.claim(muteName),
	};
}
