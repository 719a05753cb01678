import { viewOf } from './openViews';
import { at, isRecord } from '../plain';
import type { ButtonPress } from '../screens';
import { type State } from '../state';

type Pressed = { appId: unknown; blockId: unknown; value: unknown };

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const elementsOf = (block: unknown): unknown[] =>
	[...listOf(at(block, 'elements')), at(block, 'accessory'), at(block, 'element')].filter(isRecord);

/** Finds the pressed button on the user's screen. Undefined if it is not there: the press is forged, or its message is gone. */
export function pressedBlock(state: State, press: ButtonPress): Pressed | undefined {
	const { user, client = 'web', view, message, actionId } = press;
	const open = viewOf(state, { user, client }, view);
	const shown = state.screens.get(user)?.find(({ id }) => id === message);
	const blocks = view === undefined ? (shown?.blocks ?? []) : listOf(at(open?.view, 'blocks'));
	for (const block of blocks) {
		const element = elementsOf(block).find((one) => at(one, 'actionId') === actionId);
		if (element) {
			// Phones take the app of a whole message from its first block, views know theirs.
			const source = client === 'phone' && view === undefined ? blocks[0] : block;
			const appId = view === undefined ? at(source, 'appId') : at(open?.view, 'appId');
			return { appId, blockId: at(block, 'blockId'), value: at(element, 'value') };
		}
	}
	return undefined;
}
