import {
	type IUIActionButtonDescriptor,
	UIActionButtonContext,
} from '@rocket.chat/apps-engine/definition/ui';

import type { BarKind } from '../domain/press/actions';

type MenuButton = { kind: BarKind; button: IUIActionButtonDescriptor };

/** Each has an action id of its own: of two with the same id, the server keeps one, in whatever menus they are. */
const menuButtons = (): readonly MenuButton[] => {
	const { ROOM_ACTION, MESSAGE_BOX_ACTION } = UIActionButtonContext;
	return [
		{ actionId: 'voip-menu-room-status', context: ROOM_ACTION, kind: 'status' as const },
		{ actionId: 'voip-menu-room-call', context: ROOM_ACTION, kind: 'call' as const },
		{ actionId: 'voip-menu-composer-status', context: MESSAGE_BOX_ACTION, kind: 'status' as const },
		{ actionId: 'voip-menu-composer-call', context: MESSAGE_BOX_ACTION, kind: 'call' as const },
	].map(({ kind, actionId, context }) => ({
		kind,
		button: { actionId, context, labelI18n: `menu_${kind}` },
	}));
};

/** The entries in the menu of the room and in that of the composer. */
export const menuEntries = (): IUIActionButtonDescriptor[] =>
	menuButtons().map(({ button }) => button);

/** Returns undefined if the app has no such entry. */
export const barOfEntry = (actionId: string): BarKind | undefined =>
	menuButtons().find(({ button }) => button.actionId === actionId)?.kind;
