import { textOf } from '../plain';

function allows(field: string, value: number): boolean {
	return field.split(',').some((part) => {
		const [range = '', step = '1'] = part.split('/');
		const [from = '0', to = from] = range === '*' ? ['0', '59'] : range.split('-');
		const inside =
			value >= Number(from) && (value <= Number(to) || (part.includes('/') && range === from));
		return inside && (value - Number(from)) % Number(step) === 0;
	});
}

/** A step over days or months counts from 1. */
const fromOne = (field: string): string => field.replace(/^\*\//, '1-31/');

/** With both days restricted, either is enough. */
function allowsDay([date = '', weekday = '']: readonly string[], time: Date): boolean {
	const [byDate, byWeekday] = [
		allows(fromOne(date), time.getDate()),
		allows(weekday.replace(/\b7\b/g, '0'), time.getDay()),
	];
	return date !== '*' && weekday !== '*' ? byDate || byWeekday : byDate && byWeekday;
}

const minute = 60_000;
/** A rule that fits no minute within a year and a day is treated as none. */
const horizon = 366 * 24 * 60;

/**
 * Returns the first time after `now` that fits a cron rule, in the time zone of this machine. Rules have five fields,
 * or six with the seconds first. Undefined if it is no rule.
 */
export function nextByCron(rule: unknown, now: number): number | undefined {
	const given = textOf(rule).trim().split(/\s+/);
	const fields = given.length === 5 ? ['0', ...given] : given;
	if (fields.length !== 6 || !fields.every((field) => /^[\d*,/-]+$/.test(field))) {
		return undefined;
	}
	const [second = '', minuteField = '', hour = '', date = '', month = '', weekday = ''] = fields;
	const seconds = Array.from({ length: 60 }, (_item, index) => index).filter((one) =>
		allows(second, one),
	);
	const thisMinute = Math.floor(now / minute) * minute;
	for (let count = 0; count <= horizon; count++) {
		const at = thisMinute + count * minute;
		const time = new Date(at);
		const fits =
			allows(minuteField, time.getMinutes()) &&
			allows(hour, time.getHours()) &&
			allows(fromOne(month), time.getMonth() + 1) &&
			allowsDay([date, weekday], time);
		const found = fits ? seconds.find((one) => at + one * 1000 > now) : undefined;
		if (found !== undefined) {
			return at + found * 1000;
		}
	}
	return undefined;
}
