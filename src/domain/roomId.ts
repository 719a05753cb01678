declare const checked: unique symbol;
/** An id that has been looked at: never empty, and of such characters as Rocket.Chat's ids have. */
export type RoomId = string & { readonly [checked]: true };

/** A direct message with `rocket.cat` has a dot in its id. */
export const isRoomId = (text: string): text is RoomId =>
	/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
