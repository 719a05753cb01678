import { parsed, type Parsed, parseText, refused } from './parsed';

const hostName =
	/^(?=.{1,253}$)[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?(\.[\p{L}\p{N}_]([\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?)*\.?$/u;

/** Node reads such a name as an IPv4 address in another notation: 0x7f.1 is 127.0.0.1. */
const endsInNumber = /(^|\.)(\d+|0x[\da-f]*)\.?$/i;

export const isHost = (host: string): boolean =>
	(/^\[.*\]$/.test(host) && isIpv6(host.slice(1, -1))) ||
	(hostName.test(host) && !endsInNumber.test(host)) ||
	isIpv4(host);

function isIpv4(host: string): boolean {
	const parts = host.split('.');
	return (
		parts.length === 4 &&
		parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
	);
}

export function parseHost(raw: unknown, example: string): Parsed<string> {
	const typed = parseText(raw, example);
	if (!typed.ok || typed.value === '') {
		return typed;
	}
	const host = isIpv6(typed.value) ? `[${typed.value}]` : typed.value;
	return isHost(host) ? parsed(host) : refused('not-a-host', example);
}

const group = /^[0-9a-f]{1,4}$/i;
const lastFour = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/** Returns how many of the eight groups a part holds; undefined if one of them is not a group. */
function countGroups(part: string, isEnd: boolean): number | undefined {
	const pieces = part === '' ? [] : part.split(':');
	const last = pieces[pieces.length - 1];
	const endsAsIpv4 = isEnd && last !== undefined && lastFour.test(last);
	const plain = endsAsIpv4 ? pieces.slice(0, -1) : pieces;
	return plain.every((piece) => group.test(piece))
		? plain.length + (endsAsIpv4 ? 2 : 0)
		: undefined;
}

/** Returns whether this is an IPv6 address without its brackets (RFC 4291 §2.2). A zone may follow it. */
export function isIpv6(address: string): boolean {
	const [withoutZone = ''] = address.split(/%[\w.]+$/);
	const [before = '', after, ...more] = withoutZone.split('::');
	if (more.length > 0) {
		return false;
	}
	const first = countGroups(before, after === undefined);
	const second = countGroups(after ?? '', true);
	if (first === undefined || second === undefined) {
		return false;
	}
	return after === undefined ? first === 8 : first + second <= 7;
}
