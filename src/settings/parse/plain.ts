import { parsed, type Parsed, parseText, refused, type SettingFault } from './parsed';
import { withoutInvisible } from '../../domain/settings/invisible';

export function parsePort(raw: unknown, example: string): Parsed<number | undefined> {
	const typed = parseText(typeof raw === 'number' ? String(raw) : raw, example);
	if (!typed.ok) {
		return typed;
	}
	if (typed.value === '') {
		return parsed(undefined);
	}
	const port = /^\d{1,5}$/.test(typed.value) ? Number(typed.value) : 0;
	return port >= 1 && port <= 65535 ? parsed(port) : refused('not-a-port', example);
}

/** Tokens, keys and user names that are sent in a header. */
export function parseVisibleAscii(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	return !typed.ok || /^[\x21-\x7e]*$/.test(typed.value) ? typed : refused('not-ascii', example);
}

const isEmpty = (raw: unknown): boolean => raw === undefined || raw === null || raw === '';

export type NumberRange = {
	min: number;
	max: number;
	default: number;
	/** Only whole numbers are accepted, and this reason names the range. */
	whole?: SettingFault;
};

export function parseNumber(raw: unknown, range: NumberRange): Parsed<number> {
	const example = String(range.default);
	if (isEmpty(raw)) {
		return parsed(range.default);
	}
	const text = typeof raw === 'string' && raw.length <= 100 ? withoutInvisible(raw) : '';
	const value = text.trim() !== '' ? Number(text) : raw;
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		return refused('not-a-number', example);
	}
	const inRange = value >= range.min && value <= range.max;
	if (range.whole) {
		return inRange && Number.isInteger(value) ? parsed(value) : refused(range.whole, example);
	}
	return inRange ? parsed(value) : refused('out-of-range', example);
}

export function parseChoice<T extends string>(
	raw: unknown,
	choices: readonly T[],
	whenEmpty: T,
): Parsed<T> {
	if (isEmpty(raw)) {
		return parsed(whenEmpty);
	}
	const found = choices.find((choice) => choice === raw);
	return found === undefined ? refused('not-a-choice', choices.join(', ')) : parsed(found);
}

export function parseSwitch(raw: unknown, whenEmpty: boolean): Parsed<boolean> {
	if (isEmpty(raw)) {
		return parsed(whenEmpty);
	}
	if (raw === true || raw === 'true') {
		return parsed(true);
	}
	return raw === false || raw === 'false' ? parsed(false) : refused('not-on-off', 'true, false');
}

export const splitRoles = (text: string): readonly string[] =>
	text
		.split(/[,;،؛]/)
		.map((role) => role.trim())
		.filter(Boolean);

/** Names or ids of roles, separated by commas or semicolons, Arabic ones too; `*` is everyone. */
export function parseRoles(raw: unknown, whenEmpty: string): Parsed<readonly string[]> {
	const typed = parseText(raw, whenEmpty);
	if (!typed.ok) {
		return typed;
	}
	const roles = splitRoles(typed.value || whenEmpty);
	return roles.length > 0 && roles.every((role) => role.length <= 100)
		? parsed(roles)
		: refused('not-roles', whenEmpty);
}
