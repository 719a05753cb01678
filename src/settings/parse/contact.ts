import { type Parsed, parseText, refused } from './parsed';

/** It stands beside every fault, so it has to be short. */
const maxContactLength = 100;

/** Takes any text that fits on a line. It is shown as plain text. */
export function parseContact(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	return typed.ok && typed.value.length > maxContactLength ? refused('too-long', example) : typed;
}
