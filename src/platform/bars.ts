import type { IModify } from '@rocket.chat/apps-engine/definition/accessors';
import { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { type ShownButton, withBarButton } from './pressable';
import type { Shown } from './sending';

export type Bar = {
	viewId: string;
	roomId: string;
	title: string;
	shown: Shown;
	refresh: ShownButton;
};

/** A trigger opens or updates one bar, within five seconds. */
type Trigger = { appId: string; triggerId: string; user: IUser };

const viewOf = ({ viewId, roomId, title, shown, refresh }: Bar, appId: string) => ({
	id: viewId,
	type: UIKitSurfaceType.CONTEXTUAL_BAR,
	title: { type: 'plain_text' as const, text: title, emoji: false },
	blocks: withBarButton(shown.blocks, refresh, roomId, appId),
});

export const openBar = (modify: IModify, bar: Bar, { appId, triggerId, user }: Trigger) =>
	modify.getUiController().openSurfaceView(viewOf(bar, appId), { triggerId }, user);

/** Does nothing on screen if the bar is not open any more. */
export const updateBar = (modify: IModify, bar: Bar, { appId, triggerId, user }: Trigger) =>
	modify.getUiController().updateSurfaceView(viewOf(bar, appId), { triggerId }, user);
