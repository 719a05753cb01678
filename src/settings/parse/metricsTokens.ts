import { type Parsed, parseText, refused } from './parsed';
import { splitTokens } from '../../domain/metrics/bearerToken';

/** A shorter one could be guessed. Of a header only the first 500 characters are compared. */
const minLength = 24;
const maxLength = 200;
/** So that a token can be changed without a gap: both are valid until all programs use the new one. */
const maxTokens = 2;

/** Accepts one token or two, as text that `splitTokens` reads. */
export function parseMetricsTokens(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	const tokens = splitTokens(typed.value);
	if (tokens.some((token) => !/^[\x21-\x7e]+$/.test(token))) {
		return refused('not-ascii', example);
	}
	if (tokens.length > maxTokens) {
		return refused('more-than-two-tokens', example);
	}
	return tokens.some(({ length }) => length < minLength || length > maxLength)
		? refused('not-token-length', example)
		: typed;
}
