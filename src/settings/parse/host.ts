import { parsed, type Parsed, refused, text } from './parsed';

const name =
	/^(?=.{1,253}$)[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?(\.[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?)*\.?$/u;

export const isHost = (host: string): boolean =>
	(/^\[.*\]$/.test(host) && isIpv6(host.slice(1, -1))) ||
	(name.test(host) && !/^[\d.]+$/.test(host)) ||
	isIpv4(host);

function isIpv4(host: string): boolean {
	const parts = host.split('.');
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

export function parseHost(raw: unknown, example: string): Parsed<string> {
	const read = text(raw, example);
	if (!read.ok || read.value === '') {
		return read;
	}
	const host = isIpv6(read.value) ? `[${read.value}]` : read.value;
	return isHost(host) ? parsed(host) : refused('not-a-host', example);
}

const group = /^[0-9a-f]{1,4}$/i;
const lastFour = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** How many of the eight groups stand there; undefined when one of them is none. */
function groups(part: string, isEnd: boolean): number | undefined {
	const pieces = part === '' ? [] : part.split(':');
	const last = pieces[pieces.length - 1];
	const endsAsIpv4 = isEnd && last !== undefined && lastFour.test(last);
	const plain = endsAsIpv4 ? pieces.slice(0, -1) : pieces;
	return plain.every((piece) => group.test(piece))
		? plain.length + (endsAsIpv4 ? 2 : 0)
		: undefined;
}

/** An IPv6 address as it stands between brackets (RFC 4291 §2.2), a zone after it allowed. */
export function isIpv6(address: string): boolean {
	const [bare = ''] = address.split(/%[\w.]+$/);
	const [before = '', after, ...more] = bare.split('::');
	if (more.length > 0) {
		return false;
	}
	const first = groups(before, after === undefined);
	const second = groups(after ?? '', true);
	if (first === undefined || second === undefined) {
		return false;
	}
	return after === undefined ? first === 8 : first + second <= 7;
}
