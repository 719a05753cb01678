import { eventAddress, openToOthers } from './appAddress';
import type { WorkspaceChoice } from './choices';
import { alertSettings, beginPastDay, monitorSettings, passDay } from './pastDay';
import { saveQuietly } from './quietSaves';
import { appSettings, standardWorkspace } from './standardWorkspace';
import type { Box } from '../engine/box';
import { startBox } from '../engine/startBox';
import { startWorld } from '../servers/startWorld';
import type { World } from '../servers/world';

/** A box with the app in it and the simulated servers around it. */
export type Workspace = {
	choice: WorkspaceChoice;
	box: Box;
	world: World;
	/** The engine's word for the app's state; empty without an app. */
	status: string;
	/** The app's settings with which everything is up. */
	entered(): Record<string, string>;
	stop(): Promise<void>;
};

/** Starts a workspace with the app and simulated servers; with everything set up unless it starts empty. */
export async function startWorkspace(zip: Buffer, choice: WorkspaceChoice): Promise<Workspace> {
	const { engine, rocketchat, language, generation, empty } = choice;
	const hasPast = choice.hasPast === true && !empty;
	let started: Box | undefined = undefined;
	const now = (): number => started?.now() ?? Date.now();
	const world = await startWorld({ rocketchat, now });
	const box = await startBox(
		standardWorkspace(world, engine, rocketchat, language, generation),
	).catch(async (error: unknown) => {
		await world.stop();
		throw error;
	});
	started = box;
	const entered = (): Record<string, string> => appSettings(world, generation);
	const stop = async (): Promise<void> => {
		await box.stop();
		await world.stop();
	};
	try {
		if (hasPast) {
			await beginPastDay(box);
		}
		let outcome = await box.install(zip);
		if (!outcome.ok) {
			throw new Error(`the engine refused the app: ${outcome.message}`);
		}
		openToOthers(box, world);
		if (!empty) {
			await box.savePage({ ...entered(), ...(hasPast ? monitorSettings : {}) });
			// As if it was set up long ago: a report of it is neither due nor owed.
			await box.disable();
			outcome = await box.enable();
			if (hasPast) {
				await passDay(box, world, generation);
				await saveQuietly(box, () => box.savePage(alertSettings));
			}
			world.setEvents({ address: await eventAddress(box, world) });
		}
		return { choice, box, world, status: outcome.status ?? '', entered, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
