import { closeOpenView, type Seat, tell } from './openViews';
import { receive } from './receive';
import { patienceOf } from './triggers';
import type { Instance } from '../instance';
import { at, isRecord, textOf } from '../plain';
import { type State } from '../state';
import { timed } from '../timed';
import type { CallOutcome } from '../userCalls';

/** The text of `UIKit_Interaction_Timeout`. */
const tooLate = 'App has failed to respond. Please try again or contact your admin';

type Asked = { state: State; instance: Instance; seat: Seat; view?: string };

/**
 * Sends what a client sends to `ui.interaction`. Phones wait without limit; on the web the user is told after five
 * seconds, a submitted view closes, and the app's answer comes too late for its trigger.
 */
export async function askApp(
	{ state, instance, seat, view }: Asked,
	interaction: Record<string, unknown>,
): Promise<CallOutcome> {
	const timer = setTimeout(() => {
		const trigger = state.triggers.get(textOf(interaction.triggerId));
		if (trigger) {
			trigger.used = true;
		}
		if (seat.client === 'web') {
			tell(state, { ...seat, kind: 'toast', text: tooLate });
			if (view !== undefined) {
				closeOpenView(state, seat, view);
			}
		}
	}, patienceOf(state));
	const outcome = await timed(() => instance.ask('press', interaction));
	clearTimeout(timer);
	if (outcome.ok && isRecord(outcome.result) && at(outcome.result, 'type') !== undefined) {
		receive(state, seat.user, outcome.result);
	}
	return outcome;
}
