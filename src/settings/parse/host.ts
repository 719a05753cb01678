import { parsed, refused, text } from './parsed';
import type { Parsed } from './parsed';

const name =
	/^(?=.{1,253}$)[\p{L}\p{N}_]([\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?(\.[\p{L}\p{N}_]([\p{L}\p{N}_-]{0,61}[\p{L}\p{N}_])?)*\.?$/u;
const ipv6 = /^\[[0-9a-f:.]{2,45}(%[\w.]+)?\]$/i;

export const isHost = (host: string): boolean =>
	ipv6.test(host) || (name.test(host) && !/^[\d.]+$/.test(host)) || isIpv4(host);

function isIpv4(host: string): boolean {
	const parts = host.split('.');
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

export function parseHost(raw: unknown, example: string): Parsed<string> {
	const read = text(raw, example);
	if (!read.ok || read.value === '') {
		return read;
	}
	const bare = /^[0-9a-f]*:[0-9a-f:.]+$/i.test(read.value) && read.value.split(':').length > 2;
	const host = bare ? `[${read.value}]` : read.value;
	return isHost(host) ? parsed(host) : refused('not-a-host', example);
}
