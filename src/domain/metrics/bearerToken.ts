/** Compares two texts in a time that reveals nothing of them. */
export type SameSecret = (given: string, wanted: string) => boolean;

/** Returns the tokens of a text in which spaces or commas separate them. */
export const splitTokens = (text: string): string[] =>
	text.split(/[\s,]+/).filter((token) => token !== '');

const maxLength = 500;

/** Returns whether the header carries one of the tokens. Each is compared, so that the time does not tell which matched. */
export function hasToken(
	authorization: unknown,
	tokens: readonly string[],
	sameSecret: SameSecret,
): boolean {
	const header = typeof authorization === 'string' ? authorization.slice(0, maxLength) : '';
	const given = /^bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
	const matches = tokens.filter((token) => sameSecret(given, token));
	return given !== '' && matches.length > 0;
}
