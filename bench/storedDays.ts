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

/** Replaces what the app has stored by a history of these days, with a beat of each target each minute. */
export function storeDays(box: Box, days: number): void {
	const store = new HistoryStore();
	const now = hourOf(box.now());
	for (let hour = now - days * 24 * hourMs; hour < now; hour += hourMs) {
		store.write(store.plan(beatsOfHour(hour), 1, hour));
	}
	box.dropRecords();
	for (const [name, { group, json }] of store.records) {
		const associations = [group, name].map((id) => ({
			model: RocketChatAssociationModel.MISC,
			id,
		}));
		box.addRecord({ associations, data: JSON.parse(json) });
	}
}
