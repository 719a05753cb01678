import { field } from '../json';

const latest = 8.64e15;
const maxMs = 1e12;

/** A date as the engine, JSON or a database's JSON writes it. Milliseconds. */
export function instant(value: unknown): number | undefined {
	const inner = field(value, '$date') ?? value;
	// A sandbox has its own Date, of which nothing is an instance.
	const date = Object.prototype.toString.call(inner) === '[object Date]';
	const dated = typeof inner === 'string' && /^\d{4}-\d\d-\d\dT/.test(inner);
	const parsed = dated ? Date.parse(inner) : inner;
	const ms = date ? Number(inner) : parsed;
	return typeof ms === 'number' && ms > 0 && ms <= latest ? ms : undefined;
}

/** NaN, a negative number and everything that is no number are unknown. */
export const count = (value: unknown): number | undefined =>
	typeof value === 'number' && value >= 0 && value <= maxMs ? value : undefined;

/** Seconds as milliseconds. */
export function seconds(value: unknown): number | undefined {
	const found = count(value);
	return found === undefined ? undefined : found * 1000;
}

/** Reads texts; one that is empty, a mere filler, or that holds a secret is as good as absent. */
export type TextReader = (value: unknown) => string | undefined;

/** Visitors choose their tokens: a shorter one may be a word that stands in other texts by right. */
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

/** The first value that is there. */
export const firstOf = <T>(values: readonly (T | undefined)[]): T | undefined =>
	values.find((value) => value !== undefined);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A phone is a string, an array of strings, or an array of objects. */
export const phoneIn = (value: unknown, text: TextReader): string | undefined =>
	firstOf(asList(value).map((one) => text(one) ?? text(field(one, 'phoneNumber'))));

const maxInList = 10;

/** Known texts of a list; an empty list is as good as none. */
export function textList(value: unknown, text: TextReader): readonly string[] | undefined {
	const found = asList(value)
		.slice(0, 100)
		.map(text)
		.filter((one): one is string => one !== undefined)
		.slice(0, maxInList);
	return found.length > 0 ? found : undefined;
}

/** NaN and the infinite ones say nothing. */
const plainText = (value: unknown): unknown =>
	Number.isFinite(value) || typeof value === 'boolean' ? String(value) : value;

/** Fields of one's own that can be shown as they are: texts, numbers, yes and no. */
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
			value: text(plainText(held)),
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
