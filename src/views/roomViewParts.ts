import { foreignText } from './foreignText';
import { maskedNumbers } from './roomViewPhone';
import type { Messages } from '../messages/english';

/** For whom a room is described. */
export type RoomReader = {
	messages: Messages;
	now: number;
	/** Hours. */
	utcOffset: number;
	admin: boolean;
	/** For all eyes in a room: phone numbers lose their middle. */
	shared: boolean;
};

/** Joins what there is. */
export const joined = (parts: readonly (string | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');

export const shown = (text: string | undefined, most?: number): string | undefined =>
	(text && foreignText(text, most)) || undefined;

/** The same, for texts in which people may have written a phone number. */
export function shownTo(
	{ shared }: RoomReader,
	text: string | undefined,
	most?: number,
): string | undefined {
	const harmless = shown(text, most);
	return harmless && shared ? maskedNumbers(harmless) : harmless;
}
