import { isPeriod, type Period, periods } from '../domain/history/period';
import { nearest } from '../domain/nearest';
import { isTarget, type Target, targets } from '../domain/target';

export type HistoryWords =
	| { readonly kind: 'wanted'; readonly target: Target | undefined; readonly period: Period }
	| { readonly kind: 'unknown'; readonly word: string; readonly nearest: string | undefined }
	| { readonly kind: 'too-many' };

/** Reads a target and a period, each of them optional, in either order. */
export function historyWords(typed: readonly string[]): HistoryWords {
	const words = typed.map((word) => word.toLowerCase());
	const at = words.findIndex((word) => !isTarget(word) && !isPeriod(word));
	const unknown = typed[at];
	if (unknown !== undefined) {
		return { kind: 'unknown', word: unknown, nearest: nearest(unknown, [...targets, ...periods]) };
	}
	const [target, secondTarget] = words.filter(isTarget);
	const [period, secondPeriod] = words.filter(isPeriod);
	return secondTarget || secondPeriod
		? { kind: 'too-many' }
		: { kind: 'wanted', target, period: period ?? '24h' };
}
