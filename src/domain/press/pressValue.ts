/** Where the message of a button stands, and whose it is. The server knows none of it for a private message. */
export type PressPlace = {
	readonly userId: string;
	readonly messageId: string;
	readonly roomId: string;
	/** Empty if the message is in no thread. */
	readonly threadId: string;
	/** The time of the message. A message that replaces it keeps that time, and with it its place. */
	readonly at: number;
};

/** What a button brings back. Clients can change it. */
export type PressValue = PressPlace & {
	/** The target or the room that the message is about. Empty: all targets. */
	readonly about: string;
};

const none = '-';
const maxLength = 400;
const latest = 8.64e15;

export const encodePressValue = (value: PressValue): string =>
	[value.about, value.roomId, value.threadId, value.messageId, value.userId, String(value.at)]
		.map((part) => part || none)
		.join(' ');

const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

/** Returns undefined if the app has not written this value. */
export function decodePressValue(text: string): PressValue | undefined {
	const parts = text.length > maxLength ? [] : text.split(' ');
	const [about = '', roomId = '', threadId = '', messageId = '', userId = '', time = ''] =
		parts.map((part) => (part === none ? '' : part));
	const at = /^\d+$/.test(time) ? Number(time) : NaN;
	const isWhole = parts.length === 6 && [roomId, messageId, userId].every(isId) && at <= latest;
	return isWhole && [about, threadId].every((part) => part === '' || isId(part))
		? { about, roomId, threadId, messageId, userId, at }
		: undefined;
}
