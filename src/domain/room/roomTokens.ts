import { field, textField } from '../json';

const known = (texts: readonly (string | undefined)[]): string[] =>
	texts.filter((text): text is string => text !== undefined && text.trim() !== '');

/** Returns every visitor token in a room document. With a token one can write as the visitor. */
export const tokensIn = (room: unknown): string[] =>
	known([
		textField(field(room, 'visitor'), 'token'),
		textField(field(field(room, '_unmappedProperties_'), 'v'), 'token'),
		textField(field(field(room, '_unmappedProperties_'), 'lastMessage'), 'token'),
		textField(field(room, 'v'), 'token'),
		textField(field(room, 'lastMessage'), 'token'),
	]);

/** Returns the token that the room was made with. Newer converters keep it in the room, older ones only in the visitor. */
export const visitorTokenOf = (room: unknown): string | undefined =>
	known([
		textField(field(field(room, '_unmappedProperties_'), 'v'), 'token'),
		textField(field(room, 'visitor'), 'token'),
	])[0];
