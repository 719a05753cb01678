import { RocketChatAssociationModel } from '@rocket.chat/apps-engine/definition/metadata';

import { beatFrom } from '../src/domain/history/beat';
import { hourMs, hourOf } from '../src/domain/history/beatLine';
import type { TargetBeat } from '../src/domain/history/hourRecord';
import { targets } from '../src/domain/target';
import { HistoryStore } from '../test/support/historyStore';
import type { Box } from '../workspace/engine/box';

const minuteMs = 60_000;
/** Two hours in which every second check fails. */
const outage = [9, 20];

function beatsOfHour(hour: number): TargetBeat[] {
	const isOutage = outage.includes(new Date(hour).getUTCHours());
	return Array.from({ length: 60 }, (_, minute) => minute).flatMap((minute) =>
		targets.map((target) => {
			const fails = isOutage && minute % 2 === 0;
			const ms = 20 + ((minute * 7) % 50);
			const at = hour + minute * minuteMs;
			const beat = fails ? beatFrom(at, 'down', ms, 'refused') : beatFrom(at, 'up', ms, '');
			return { target, beat };
		}),
	);
}

type Records = HistoryStore['records'];

/** Returns the records of a history of these days, with a beat of each target each minute. */
export function recordsOfDays(days: number, until: number): Records {
	const store = new HistoryStore();
	const now = hourOf(until);
	for (let hour = now - days * 24 * hourMs; hour < now; hour += hourMs) {
		store.write(store.plan(beatsOfHour(hour), 1, hour));
	}
	return store.records;
}

/** Replaces what the app has stored. */
export function replaceRecords(box: Box, records: Records): void {
	box.dropRecords();
	for (const [name, { group, json }] of records) {
		const associations = [group, name].map((id) => ({
			model: RocketChatAssociationModel.MISC,
			id,
		}));
		box.addRecord({ associations, data: JSON.parse(json) });
	}
}
