import { parsed, type Parsed, parseText, refused } from './parsed';

export type AlertAfter = { readonly failures: number; readonly successes: number };

const max = 100;

/** Reads two numbers such as `3, 2`: failures in a row before an alert, successes in a row before a recovery. */
export function parseThresholds(raw: unknown, example: string): Parsed<AlertAfter | undefined> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	if (typed.value === '') {
		return parsed(undefined);
	}
	const [, first, second] = /^(\d{1,3})\s*[,;/ ،؛]\s*(\d{1,3})$/.exec(typed.value) ?? [];
	const [failures, successes] = [Number(first), Number(second)];
	const isValid = (count: number): boolean => count >= 1 && count <= max;
	return isValid(failures) && isValid(successes)
		? parsed({ failures, successes })
		: refused('not-thresholds', example);
}

export const thresholdsText = ({ failures, successes }: AlertAfter): string =>
	`${failures}, ${successes}`;
