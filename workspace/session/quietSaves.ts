import type { Workspace } from './workspace';
import type { Box } from '../engine/box';

/** Saves as if it had always been so: what the app would report about it later is dropped. */
export async function saveQuietly(box: Box, save: () => Promise<unknown>): Promise<void> {
	const known = box.jobs().map(({ id }) => id);
	await save();
	const reports = box.jobs().filter(({ id, kind }) => kind === 'once' && !known.includes(id));
	box.dropJobs(reports.map(({ id }) => id));
}

/** Saves the addresses that have moved, where the app has the old ones. */
export async function enterMoved(
	{ box, entered }: Workspace,
	before: Readonly<Record<string, string>>,
): Promise<void> {
	const now = entered();
	const moved = (await box.settings())
		.filter(({ id, value }) => value === before[id] && value !== now[id])
		.map(({ id }) => [id, now[id]]);
	if (moved.length > 0) {
		await saveQuietly(box, () => box.savePage(Object.fromEntries(moved)));
	}
}

/**
 * Makes the app read the workspace's settings at once: it keeps them for a minute, but reads all after a save, even of
 * a value that it has. Where nothing is saved yet, the minute has to pass.
 */
export async function readAnew({ box }: Workspace): Promise<void> {
	const one = (await box.settings()).find(({ value }) => value !== undefined);
	if (one) {
		await saveQuietly(box, () => box.saveSetting(one.id, one.value));
	}
}
