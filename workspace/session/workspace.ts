import { eventAddress, openToOthers } from './appAddress';
import type { WorkspaceChoice } from './choices';
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
	const world = await startWorld({ rocketchat });
	const box = await startBox(
		standardWorkspace(world, engine, rocketchat, language, generation),
	).catch(async (error: unknown) => {
		await world.stop();
		throw error;
	});
	const entered = (): Record<string, string> => appSettings(world, generation);
	const stop = async (): Promise<void> => {
		await box.stop();
		await world.stop();
	};
	try {
		let outcome = await box.install(zip);
		if (!outcome.ok) {
			throw new Error(`the engine refused the app: ${outcome.message}`);
		}
		openToOthers(box, world);
		if (!empty) {
			await box.savePage(entered());
			// As if it was set up long ago: a report of it is neither due nor owed.
			await box.disable();
			outcome = await box.enable();
			world.setEvents({ address: await eventAddress(box, world) });
		}
		return { choice, box, world, status: outcome.status ?? '', entered, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
