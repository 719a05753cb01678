import type { Outcome, Pressed, Typed } from './session';
import type { Box, CallOutcome } from '../engine/box';

async function counted(box: Box, work: () => Promise<CallOutcome>): Promise<Outcome> {
	box.resetCrossings();
	const outcome = await work();
	const crossings = Object.entries(box.crossings()).map(([call, count]) => ({ call, count }));
	return { ...outcome, crossings };
}

/** Runs what a user types or presses, and counts what crosses the sandbox meanwhile. */
export const runIn = (present: () => Box) => ({
	async say(typed: Typed): Promise<Outcome> {
		const box = present();
		if (typed.text.startsWith('/')) {
			return counted(box, () => box.run(typed));
		}
		box.post(typed);
		return { ok: true, ms: 0, crossings: [] };
	},
	press(press: Pressed): Promise<Outcome> {
		const box = present();
		return counted(box, () => box.press(press));
	},
});
