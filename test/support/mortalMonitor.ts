import { createVerdict, isNot, isUp } from './createVerdict';
import { memoryRecords } from './memoryRecords';
import { hoursGroup, hourName, weekName, weeksGroup } from '../../src/domain/history/historyNames';
import type { MonitorState } from '../../src/domain/history/monitorState';
import { type History, readHistory } from '../../src/domain/history/readHistory';
import { runMonitor } from '../../src/monitoring/runMonitor';
import { createMonitorStore } from '../../src/platform/monitorStore';
import { readSettings } from '../../src/settings/readSettings';

const settings = readSettings(
	{ monitor_on: true, monitor_minutes: 1, monitor_room: [{ _id: 'alerts' }] },
	{},
);

/** In which step a process ends, counted from 1, and whether that step is done before. */
export type Death = { readonly step: number; readonly isDone: boolean };

/** The monitor over stores in memory, in processes that may end at any write or message. */
export function mortalMonitor() {
	const records = memoryRecords();
	const written = new Map<string, { group: string; json: string }>();
	const posted: string[] = [];
	let steps = 0;
	const all = (group: string): unknown[] =>
		[...written.values()]
			.filter((one) => one.group === group)
			.map(({ json }): unknown => JSON.parse(json));
	const one = (name: string): unknown => {
		const found = written.get(name);
		return found && JSON.parse(found.json);
	};
	return {
		posted,
		steps: () => steps,
		history: (): History => readHistory(all(hoursGroup), all(weeksGroup)),
		state: (): Promise<MonitorState> => createMonitorStore(records).state(),
		/** One run of the job. Resolves also if the process ends. */
		async run(now: number, found: 'up' | 'down', death?: Death): Promise<void> {
			let isDead = false;
			const step = async (work: () => void | Promise<void>): Promise<void> => {
				steps += 1;
				isDead ||= steps === death?.step && !death.isDone;
				if (!isDead) {
					await work();
				}
				isDead ||= steps === death?.step;
				if (isDead) {
					throw new Error('the process has ended');
				}
			};
			const mortal = {
				...records,
				put: (name: string, data: object) => step(() => records.put(name, data)),
			};
			const verdict = createVerdict(found === 'up' ? isUp : isNot('down', 'refused'), { at: now });
			const ended = runMonitor({
				checks: {
					plan: () => ({ settings, plans: new Map(), configured: ['call-server'] }),
					run: async () => [verdict],
					ping: async () => verdict,
				},
				doubt: async (verdicts) => verdicts,
				clock: {
					now: () => now,
					timer: () => ({ elapsed: Promise.resolve(), cancel: () => undefined }),
				},
				settings,
				records: mortal,
				history: {
					hourAt: async (at) => one(hourName(at)),
					weekAt: async (at) => one(weekName(at)),
					hours: async () => all(hoursGroup),
					weeks: async () => all(weeksGroup),
					write: ({ group, name, data }) =>
						step(() => void written.set(name, { group, json: JSON.stringify(data) })),
				},
				store: createMonitorStore(mortal),
				trunks: async () => [],
				rooms: {
					judge: async () => ({ kind: 'usable', isPublic: false }),
					post: (_room, { text }) => step(() => void posted.push(text)),
				},
				userName: async () => '',
				logFault: () => undefined,
			});
			await (death ? ended.catch(() => undefined) : ended);
		},
	};
}
