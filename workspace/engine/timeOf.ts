import { types } from 'node:util';

/** Returns the milliseconds of a Date, a number or a text; undefined if it is no time. */
export function timeOf(value: unknown): number | undefined {
	// A Date from another process is none of this context's own class.
	if (!types.isDate(value) && typeof value !== 'number' && typeof value !== 'string') {
		return undefined;
	}
	const time = new Date(value).getTime();
	return Number.isNaN(time) ? undefined : time;
}
