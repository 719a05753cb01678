import type { Workspace } from './workspace';

const tickMs = 1000;

/** Runs what falls due while real time passes: jobs of the app, and the end of bans. Returns a function that ends it. */
export function keepTime(present: () => Workspace): () => void {
	let isBusy = false;
	const tick = async (): Promise<void> => {
		const { box, world } = present();
		await box.catchUp();
		await world.settle();
	};
	const timer = setInterval(() => {
		if (!isBusy) {
			isBusy = true;
			// A tick may fall into the end of a workspace.
			void tick()
				.catch(() => undefined)
				.finally(() => {
					isBusy = false;
				});
		}
	}, tickMs);
	return () => clearInterval(timer);
}
