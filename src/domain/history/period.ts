import { hourMs } from './beatLine';

/** The periods that history is shown for. */
export const periods = ['24h', '7d', '30d', '90d'] as const;
export type Period = (typeof periods)[number];

const hours: Readonly<Record<Period, number>> = {
	'24h': 24,
	'7d': 7 * 24,
	'30d': 30 * 24,
	'90d': 90 * 24,
};

export const periodMs = (period: Period): number => hours[period] * hourMs;

export const isPeriod = (word: string): word is Period => periods.some((period) => period === word);

/** Whether the period needs the hours that were summed up, as well as the beats of the last 48 hours. */
export const needsWeeks = (period: Period): boolean => period !== '24h';
