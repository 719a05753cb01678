import {
	type IUIActionButtonDescriptor,
	UIActionButtonContext,
} from '@rocket.chat/apps-engine/definition/ui';

import type { BarKind } from '../domain/press/actions';

type MenuEntry = { kind: BarKind; button: IUIActionButtonDescriptor };

/** Each has an action id of its own: of two with the same id, the server keeps one, in whatever menus they are. */
const entriesOf = (context: UIActionButtonContext, menu: string): MenuEntry[] => [
	{
		kind: 'status',
		button: { actionId: `voip-${menu}-status`, context, labelI18n: 'menu_status' },
	},
	{ kind: 'call', button: { actionId: `voip-${menu}-call`, context, labelI18n: 'menu_call' } },
];

const allEntries = (): MenuEntry[] => [
	...entriesOf(UIActionButtonContext.ROOM_ACTION, 'room-menu'),
	...entriesOf(UIActionButtonContext.MESSAGE_BOX_ACTION, 'composer-menu'),
];

/** The entries in the menu of the room and in that of the composer. */
export const menuEntries = (): IUIActionButtonDescriptor[] =>
	allEntries().map(({ button }) => button);

/** Returns undefined if the app has no such entry. */
export const barOfEntry = (actionId: string): BarKind | undefined =>
	allEntries().find(({ button }) => button.actionId === actionId)?.kind;
