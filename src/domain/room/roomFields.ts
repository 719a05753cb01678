import { field } from '../json';

const latest = 8.64e15;
const maxMs = 1e12;

/** Returns, in milliseconds, a date as the engine, JSON or MongoDB's extended JSON writes it. */
export function instant(value: unknown): number | undefined {
	const inner = field(value, '$date') ?? value;
	// In a sandbox, `Date` is another class than that of the values from outside: `instanceof` fails.
	const date = Object.prototype.toString.call(inner) === '[object Date]';
	const dated = typeof inner === 'string' && /^\d{4}-\d\d-\d\dT/.test(inner);
	const parsed = dated ? Date.parse(inner) : inner;
	const ms = date ? Number(inner) : parsed;
	return typeof ms === 'number' && ms > 0 && ms <= latest ? ms : undefined;
}

/** Returns undefined for NaN, negative numbers and everything that is not a number. */
export const count = (value: unknown): number | undefined =>
	typeof value === 'number' && value >= 0 && value <= maxMs ? value : undefined;

/** Returns a number of seconds as milliseconds. */
export function seconds(value: unknown): number | undefined {
	const found = count(value);
	return found === undefined ? undefined : found * 1000;
}

/** Returns a text, or undefined if it is blank or contains a secret. */
export type TextReader = (value: unknown) => string | undefined;

/** Visitors choose their tokens: a shorter one may be an ordinary word inside another text. */
const minLengthInside = 16;

export function textReader(secrets: readonly string[]): TextReader {
	return (value) => {
		if (typeof value !== 'string' || value.trim() === '') {
			return undefined;
		}
		const tells = secrets.some(
			(secret) =>
				value.trim() === secret || (secret.length >= minLengthInside && value.includes(secret)),
		);
		return tells ? undefined : value;
	};
}

/** Returns the first value that is defined. */
export const firstOf = <T>(values: readonly (T | undefined)[]): T | undefined =>
	values.find((value) => value !== undefined);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A phone is a string, an array of strings, or an array of objects. */
export const phoneIn = (value: unknown, text: TextReader): string | undefined =>
	firstOf(asList(value).map((one) => text(one) ?? text(field(one, 'phoneNumber'))));

const maxInList = 10;

/** Returns the texts of a list, or undefined if there are none. */
export function textList(value: unknown, text: TextReader): readonly string[] | undefined {
	const found = asList(value)
		.slice(0, 100)
		.map(text)
		.filter((one): one is string => one !== undefined)
		.slice(0, maxInList);
	return found.length > 0 ? found : undefined;
}

/** Returns the custom fields that can be shown as they are: texts, numbers and booleans. */
export function ownFields(
	value: unknown,
	text: TextReader,
): readonly { name: string; value: string }[] | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return undefined;
	}
	const found = Object.entries(value)
		.slice(0, 100)
		.map(([name, held]: [string, unknown]) => ({
			name: text(name),
			value: text(typeof held === 'number' || typeof held === 'boolean' ? String(held) : held),
		}))
		.reduce<{ name: string; value: string }[]>(
			(all, one) =>
				one.name === undefined || one.value === undefined
					? all
					: [...all, { name: one.name, value: one.value }],
			[],
		)
		.slice(0, maxInList);
	return found.length > 0 ? found : undefined;
}
