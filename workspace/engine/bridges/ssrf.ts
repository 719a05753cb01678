import { BlockList, isIP } from 'node:net';

const own = new BlockList();
const subnets = [
	...[
		['0.0.0.0', 8],
		['10.0.0.0', 8],
		['100.64.0.0', 10],
		['127.0.0.0', 8],
	],
	...[
		['169.254.0.0', 16],
		['172.16.0.0', 12],
		['192.168.0.0', 16],
	],
] as const;
subnets.forEach(([net, prefix]) => own.addSubnet(String(net), Number(prefix), 'ipv4'));
own.addAddress('::1', 'ipv6');
own.addAddress('::', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

function isPrivate(hostname: string): boolean {
	const address = hostname.replace(/^\[|\]$/g, '');
	const family = isIP(address);
	return family === 0
		? address === 'localhost' || address.endsWith('.localhost')
		: own.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** The protection of newer servers against requests into their own network (SSRF). */
export function refusePrivateAddress(url: string, allowed: readonly string[]): void {
	const { hostname, host } = new URL(url);
	if (isPrivate(hostname) && !allowed.includes(hostname) && !allowed.includes(host)) {
		throw new Error('error-ssrf-validation-failed');
	}
}
