import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Box } from '../workspace/engine/box';

/** A command that an admin types after some others, and its calls from the sandbox to the server. */
type Crossings = {
	name: string;
	text: string;
	after: readonly string[];
	/** How long ago they were typed: after a while an answer serves no more. */
	afterMs?: number;
	calls: Readonly<Record<string, number>>;
};

export const expectedCrossings: readonly Crossings[] = JSON.parse(
	readFileSync(join(__dirname, 'crossings.json'), 'utf8'),
);

export const total = (calls: Crossings['calls']): number =>
	Object.values(calls).reduce((sum, count) => sum + count, 0);

/** Checks remove old pings now and then. The settings are read again when they are ten minutes old. */
const isCounted = (method: string): boolean =>
	method !== 'Persistence.removeByAssociations' && !/^(Server)?Setting\./.test(method);

/** Returns the number of calls from the sandbox that are the same each time. */
export async function callsOf(box: Box, work: () => Promise<unknown>): Promise<number> {
	box.resetCrossings();
	await work();
	const counted = Object.entries(box.crossings()).filter(([method]) => isCounted(method));
	return total(Object.fromEntries(counted));
}

/** Runs a row's commands in a newly installed app, and counts the calls of the last. */
export async function countCrossings(
	box: Box,
	room: string,
	{ text, after, afterMs }: Crossings,
): Promise<Crossings['calls']> {
	for (const before of after) {
		await box.run({ user: 'admin', room, text: before });
	}
	if (afterMs !== undefined) {
		await box.advance(afterMs);
	}
	box.resetCrossings();
	const outcome = await box.run({ user: 'admin', room, text });
	if (!outcome.ok) {
		throw new Error(`${text}: ${outcome.error}`);
	}
	return box.crossings();
}
