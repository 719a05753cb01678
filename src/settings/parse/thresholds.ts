import { parsed, type Parsed, parseText, refused } from './parsed';
import type { Thresholds } from '../../domain/history/alert';

export type AlertTimes = Omit<Thresholds, 'degradedCounts'>;

const maxInARow = 100;
const maxReminderMinutes = 24 * 60;

/**
 * Reads numbers such as `3, 2, 60`: failures in a row before an alert, successes in a row before a recovery, minutes
 * between reminders. The third may be left out: no reminders.
 */
export function parseThresholds(raw: unknown, example: string): Parsed<AlertTimes | undefined> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	if (typed.value === '') {
		return parsed(undefined);
	}
	const [failures = 0, successes = 0, reminderMinutes = 0, ...more] = typed.value
		.split(/\s*[,;/ ،؛]\s*/)
		.map((word) => (/^\d{1,4}$/.test(word) ? Number(word) : NaN));
	const isValid = (count: number): boolean => count >= 1 && count <= maxInARow;
	return isValid(failures) &&
		isValid(successes) &&
		reminderMinutes <= maxReminderMinutes &&
		more.length === 0
		? parsed({ failures, successes, reminderMinutes })
		: refused('not-thresholds', example);
}

export const thresholdsText = ({ failures, successes, reminderMinutes }: AlertTimes): string =>
	[failures, successes, ...(reminderMinutes > 0 ? [reminderMinutes] : [])].join(', ');
