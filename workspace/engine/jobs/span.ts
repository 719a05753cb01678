import { textOf } from '../plain';

const units: Readonly<Record<string, number>> = {
	second: 1000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
	week: 604_800_000,
	month: 2_592_000_000,
	year: 31_536_000_000,
};
const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Returns 0 for what is no number: `every` too. */
function spelt(words: string): number {
	return words.split(/[\s-]+/).reduce((sum, word) => {
		const ten = tens.indexOf(word);
		return sum + (ten < 0 ? Math.max(0, small.indexOf(word)) : (ten + 2) * 10);
	}, 0);
}

/**
 * Returns the milliseconds between two runs as the scheduler reads them. It adds number by unit, with 1 for a missing
 * number and 0 for a word that is none; a text without any unit is 0 as well.
 */
export function intervalMs(interval: unknown): number {
	if (typeof interval === 'number') {
		return interval || 0;
	}
	const text = textOf(interval).replace(/([^a-z\d.-]|and)+/g, ' ');
	const parts = [...text.matchAll(/(.*?)(second|minute|hour|day|week|month|year)s?/g)];
	return parts.reduce((sum, [, before = '', unit = '']) => {
		const word = before.trim();
		const number = Number.parseFloat(word);
		const count = Number.isNaN(number) ? spelt(word) : number;
		return sum + (word === '' ? 1 : count) * (units[unit] ?? 0);
	}, 0);
}

/** Returns the milliseconds until a one-time job: `20 seconds`, `in 5 minutes`, `one hour and 30 minutes`. Undefined if it is none. */
export function spanMs(span: unknown): number | undefined {
	const parts = [...textOf(span).matchAll(/([\d.]+|[a-z]+)\s+(second|minute|hour|day|week)s?\b/gi)];
	const sum = parts.reduce((total, [, count = '', unit = '']) => {
		const word = count.toLowerCase();
		const number = /^an?$/.test(word) ? 1 : Number(word);
		return total + (Number.isNaN(number) ? spelt(word) : number) * (units[unit.toLowerCase()] ?? 0);
	}, 0);
	return sum > 0 ? sum : undefined;
}
