import { field, textField } from '../json';

const known = (texts: readonly (string | undefined)[]): string[] =>
	texts.filter((text): text is string => text !== undefined && text.trim() !== '');

/** Every place where either account of a room holds a visitor's token: whoever has it can speak as the visitor. */
export const tokensIn = (room: unknown): string[] =>
	known([
		textField(field(room, 'visitor'), 'token'),
		textField(field(field(room, '_unmappedProperties_'), 'v'), 'token'),
		textField(field(field(room, '_unmappedProperties_'), 'lastMessage'), 'token'),
		textField(field(room, 'v'), 'token'),
		textField(field(room, 'lastMessage'), 'token'),
	]);

/** The token that the room itself was made with. Newer converters keep it in the room; older ones have the visitor's only. */
export const visitorTokenOf = (room: unknown): string | undefined =>
	known([
		textField(field(field(room, '_unmappedProperties_'), 'v'), 'token'),
		textField(field(room, 'visitor'), 'token'),
	])[0];
