export type AskedAddress = { scheme: string; host: string; port: number; path: string };

const usualPorts: Readonly<Record<string, number>> = { https: 443, http: 80 };

/** Returns the full address that a redirect leads to: servers may leave out the parts that stay the same. */
function whole(location: string, { scheme, host, port, path }: AskedAddress): string {
	if (/^https?:\/\//i.test(location)) {
		return location;
	}
	if (location.startsWith('//')) {
		return `${scheme}:${location}`;
	}
	const origin = `${scheme}://${host}${port === usualPorts[scheme] ? '' : `:${port}`}`;
	return location.startsWith('/')
		? `${origin}${location}`
		: `${origin}${path.replace(/[^/]*$/, '')}${location}`;
}

/** Returns the address that should be entered instead, without the part that the app adds to it. */
export function redirectAddress(location: string, asked: AskedAddress, added: string): string {
	const address = whole(location, asked);
	return address.endsWith(added) ? address.slice(0, -added.length) : address;
}
