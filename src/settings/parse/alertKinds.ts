import { parsed, type Parsed, parseText, refused } from './parsed';

/** What the room for alerts is told of, in addition to servers that are down. */
const alertKinds = ['certificates', 'degraded', 'trunks'] as const;
export type AlertKind = (typeof alertKinds)[number];

export const defaultAlertKinds: readonly AlertKind[] = ['certificates'];

const nothing = 'none';

/** Reads kinds separated by commas or spaces, or `none`. Undefined if nothing was typed. */
export function parseAlertKinds(
	raw: unknown,
	example: string,
): Parsed<readonly AlertKind[] | undefined> {
	const typed = parseText(raw, example);
	if (!typed.ok) {
		return typed;
	}
	const words = typed.value.toLowerCase().split(/[\s,;،؛]+/);
	const given = words.filter((word) => word !== '');
	if (given.length === 0) {
		return parsed(undefined);
	}
	if (given.length === 1 && given[0] === nothing) {
		return parsed([]);
	}
	const kinds = alertKinds.filter((kind) => given.includes(kind));
	return kinds.length === new Set(given).size ? parsed(kinds) : refused('not-alert-kinds', example);
}

export const alertKindsText = (kinds: readonly AlertKind[]): string => kinds.join(', ') || nothing;
