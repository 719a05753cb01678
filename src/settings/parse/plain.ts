import { parsed, type Parsed, refused, text } from './parsed';

/** 0 stands for "not set", as Rocket.Chat's own port settings have it. */
export function parsePort(raw: unknown, example: string): Parsed<number | undefined> {
	const written = typeof raw === 'number' ? String(raw) : raw;
	const read = text(written, example);
	if (!read.ok) {
		return read;
	}
	if (read.value === '') {
		return parsed(undefined);
	}
	const port = /^\d{1,5}$/.test(read.value) ? Number(read.value) : 0;
	return port >= 1 && port <= 65535 ? parsed(port) : refused('not-a-port', example);
}

export function parsePath(raw: unknown, example: string): Parsed<string> {
	const read = text(raw, example);
	if (!read.ok || read.value === '') {
		return read;
	}
	if (/[\s#"'<>\\^`{|}]/.test(read.value) || read.value.includes('://')) {
		return refused('not-a-path', example);
	}
	return parsed(read.value.startsWith('/') ? read.value : `/${read.value}`);
}

export function parseNumber(
	raw: unknown,
	range: { least: number; most: number; standard: number },
): Parsed<number> {
	const example = String(range.standard);
	if (raw === undefined || raw === null || raw === '') {
		return parsed(range.standard);
	}
	const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		return refused('not-a-number', example);
	}
	return value >= range.least && value <= range.most
		? parsed(value)
		: refused('out-of-range', `${example} (${range.least} – ${range.most})`);
}

export function parseChoice<T extends string>(
	raw: unknown,
	choices: readonly T[],
	standard: T,
): Parsed<T> {
	if (raw === undefined || raw === null || raw === '') {
		return parsed(standard);
	}
	const found = choices.find((choice) => choice === raw);
	return found === undefined ? refused('not-a-choice', choices.join(', ')) : parsed(found);
}

export function parseSwitch(raw: unknown, standard: boolean): Parsed<boolean> {
	if (raw === undefined || raw === null || raw === '') {
		return parsed(standard);
	}
	if (raw === true || raw === 'true') {
		return parsed(true);
	}
	return raw === false || raw === 'false' ? parsed(false) : refused('not-on-off', 'true, false');
}

/** Names or ids of roles, separated by commas; `*` is everyone. */
export function parseRoles(raw: unknown, standard: string): Parsed<readonly string[]> {
	const read = text(raw, standard);
	if (!read.ok) {
		return read;
	}
	const roles = (read.value || standard)
		.split(',')
		.map((role) => role.trim())
		.filter(Boolean);
	return roles.length > 0 && roles.every((role) => role.length <= 100)
		? parsed(roles)
		: refused('not-roles', standard);
}

/** Tokens, keys and user names that travel in a header: visible ASCII. */
export function parseSecret(raw: unknown, example = ''): Parsed<string> {
	const read = text(raw, example);
	return !read.ok || /^[\x21-\x7e]*$/.test(read.value) ? read : refused('not-ascii', example);
}

/** Passwords travel encoded and may hold any letter. */
export const parsePassword = (raw: unknown): Parsed<string> => text(raw, '');
