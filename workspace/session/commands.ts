import type { Outcome, Session, Typed } from './session';
import type { Box } from '../engine/box';
import { timed } from '../engine/timed';
import type { CallOutcome } from '../engine/userCalls';

async function counted(box: Box, work: () => Promise<CallOutcome>): Promise<Outcome> {
	box.resetCrossings();
	const outcome = await work();
	const crossings = Object.entries(box.crossings()).map(([call, count]) => ({ call, count }));
	return { ...outcome, crossings };
}

type Commands = Pick<Session, 'say' | 'press' | 'submitView' | 'closeView' | 'pressMenu'>;

/** Runs what a user types or presses, counts what crosses the sandbox meanwhile, and gives it to `remember`. */
export function runIn(
	present: () => Box,
	remember: (text: string, outcome: Outcome) => void,
): Commands {
	const call = async (text: string, work: (box: Box) => Promise<CallOutcome>): Promise<Outcome> => {
		const box = present();
		const outcome = await counted(box, () => work(box));
		remember(text, outcome);
		return outcome;
	};
	return {
		async say(typed: Typed) {
			if (typed.text.startsWith('/')) {
				return call(typed.text, (box) => box.run(typed));
			}
			const outcome = await timed(async () => present().post(typed));
			return { ...outcome, crossings: [] };
		},
		press: (press) => call(press.actionId, (box) => box.press(press)),
		submitView: (submit) => call(submit.view, (box) => box.submitView(submit)),
		closeView: (close) => call(close.view, (box) => box.closeView(close)),
		pressMenu: (press) => call(press.actionId, (box) => box.pressMenu(press)),
	};
}
