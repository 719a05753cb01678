import type {
	IHttp,
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { PressAccess } from './pressContext';
import type { Presses } from './presses';

/** What the engine gives to each handler, after what the handler is for. */
export type Given = [read: IRead, http: IHttp, persistence: IPersistence, modify: IModify];

/** The engine's context for buttons or for menus. */
export type Pressed = { getInteractionData(): { user: IUser } };

/** Returns what a handler needs of it. */
export const accessOf = (
	[read, , persistence, modify]: Given,
	logger: ILogger,
): PressAccess & { logger: ILogger } => ({ read, modify, persistence, logger });

/** Passes on what the client sent. */
export function passOn(
	press: Presses['block'],
	context: Pressed,
	access: PressAccess,
): Promise<void> {
	const data = context.getInteractionData();
	return press(data.user, data, access);
}
