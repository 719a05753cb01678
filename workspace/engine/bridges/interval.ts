import { textOf } from '../state';

const units: Readonly<Record<string, number>> = {
	second: 1000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
	week: 604_800_000,
};
const words = 'zero one two three four five six seven eight nine ten'.split(' ');

function countOf(word: string): number {
	const spelt = /^an?$/.test(word) ? 1 : words.indexOf(word);
	return spelt >= 0 ? spelt : Number(word);
}

/** Returns the milliseconds of a time span as Agenda writes it: `20 seconds`, `in 5 minutes`, `one hour and 30 minutes`. Undefined if it is none. */
export function spanMs(span: unknown): number | undefined {
	if (typeof span === 'number') {
		return span > 0 ? span : undefined;
	}
	const parts = [...textOf(span).matchAll(/([\d.]+|[a-z]+)\s+(second|minute|hour|day|week)s?\b/gi)];
	const sum = parts.reduce(
		(total, [, count = '', unit = '']) =>
			total + countOf(count.toLowerCase()) * (units[unit.toLowerCase()] ?? 0),
		0,
	);
	return sum > 0 ? sum : undefined;
}

function allows(field: string, value: number): boolean {
	return field.split(',').some((part) => {
		const [range = '', step = '1'] = part.split('/');
		const [from = '0', to = from] = range === '*' ? ['0', '59'] : range.split('-');
		const inside =
			value >= Number(from) && (value <= Number(to) || (part.includes('/') && range === from));
		return inside && (value - Number(from)) % Number(step) === 0;
	});
}

const minute = 60_000;
/** A rule that fits no minute within a year and a day is treated as invalid. */
const horizon = 366 * 24 * 60;

/** Returns the first minute after `now` that fits a cron rule of five fields, in UTC. */
export function nextByCron(rule: unknown, now: number): number | undefined {
	const fields = textOf(rule).trim().split(/\s+/);
	if (fields.length !== 5 || !fields.every((field) => /^[\d*,/-]+$/.test(field))) {
		return undefined;
	}
	for (let count = 1; count <= horizon; count++) {
		const at = Math.floor(now / minute) * minute + count * minute;
		const date = new Date(at);
		const parts = [
			...[date.getUTCMinutes(), date.getUTCHours(), date.getUTCDate()],
			...[date.getUTCMonth() + 1, date.getUTCDay()],
		];
		// A step over days or months counts from 1.
		if (
			fields.every((field, index) =>
				allows(
					field.replace(index === 2 || index === 3 ? /^\*\// : /$^/, '1-31/'),
					parts[index] ?? 0,
				),
			)
		) {
			return at;
		}
	}
	return undefined;
}
