import { buttonsOf } from './pressing';
import type { AppUnderTest } from './startApp';
import { at } from '../../workspace/engine/plain';
import type { MenuPress } from '../../workspace/engine/screens';

/** A livechat of the agent. */
export const livechat = 'kCJDd5peKiZnGJLPq';

/** A press on an entry in the menu of a room. */
export const menuEntry = (kind: 'status' | 'call', user: string, room: string): MenuPress => ({
	...{ user, room, context: 'roomAction', actionId: `voip-room-menu-${kind}` },
});

/** Returns the bar that is open on the user's screen. */
export const barOf = ({ box }: AppUnderTest, user: string) => box.openViews(user)[0];

export const barTextOf = (app: AppUnderTest, user: string): string =>
	JSON.stringify(barOf(app, user)?.view ?? '');

/** Returns what a press on the bar's Refresh names. */
export function refreshOf(app: AppUnderTest, user: string): { view: string; actionId: string } {
	const { id = '', view } = barOf(app, user) ?? {};
	const [refresh] = buttonsOf(at(view, 'blocks'));
	return { view: id, actionId: refresh?.actionId ?? '' };
}
