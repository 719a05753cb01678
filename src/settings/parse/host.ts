import { isIpv6 } from './ipv6';
import { parsed, refused, text } from './parsed';
import type { Parsed } from './parsed';

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
