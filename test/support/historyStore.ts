import { hourName, hoursGroup, weekName, weeksGroup } from '../../src/domain/history/historyNames';
import type { TargetBeat } from '../../src/domain/history/hourRecord';
import { hourToSumUp, planWrites, type Write } from '../../src/domain/history/planWrites';
import { type History, readHistory } from '../../src/domain/history/readHistory';

/** A store for the history as the app sees it: records are JSON, and a process can end after any number of writes. */
export class HistoryStore {
	readonly records = new Map<string, { group: string; json: string }>();

	private get(name: string): unknown {
		const found = this.records.get(name);
		return found && JSON.parse(found.json);
	}

	plan(beats: readonly TargetBeat[], every: number, now: number): Write[] {
		const hour = this.get(hourName(now));
		const older = hourToSumUp(hour, now);
		const week = older === undefined ? undefined : this.get(weekName(older));
		return planWrites({ hour, week }, beats, { every, now });
	}

	/** Returns whether all was written. */
	write(writes: readonly Write[], killedAfter = Infinity): boolean {
		for (const { group, name, data } of writes.slice(0, killedAfter)) {
			this.records.set(name, { group, json: JSON.stringify(data) });
		}
		return killedAfter >= writes.length;
	}

	private group(name: string): unknown[] {
		return [...this.records.values()]
			.filter(({ group }) => group === name)
			.map(({ json }): unknown => JSON.parse(json));
	}

	history(): History {
		return readHistory(this.group(hoursGroup), this.group(weeksGroup));
	}

	bytes(): number {
		return [...this.records.values()].reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
	}
}
