import type { Acts, Outcome } from './session';
import type { Box } from '../engine/box';
import type { CallOutcome } from '../engine/userCalls';

/** Runs what a user types or presses, and counts what crosses the sandbox meanwhile. */
export function runIn(
	present: () => Box,
	remember: (text: string, outcome: Outcome) => Outcome,
): Acts {
	const counted = async (
		text: string,
		work: (box: Box) => Promise<CallOutcome>,
	): Promise<Outcome> => {
		const box = present();
		box.resetCrossings();
		const outcome = await work(box);
		const crossings = Object.entries(box.crossings()).map(([call, count]) => ({ call, count }));
		return remember(text, { ...outcome, crossings });
	};
	return {
		async say(typed) {
			if (typed.text.startsWith('/')) {
				return counted(typed.text, (box) => box.run(typed));
			}
			present().post(typed);
			return remember(typed.text, { ok: true, ms: 0, crossings: [] });
		},
		press: (press) => counted(press.actionId, (box) => box.press(press)),
		pressMenu: (press) => counted(press.actionId, (box) => box.pressMenu(press)),
		submitView: (submit) => counted(submit.view, (box) => box.submitView(submit)),
		closeView: (close) => counted(close.view, (box) => box.closeView(close)),
	};
}
