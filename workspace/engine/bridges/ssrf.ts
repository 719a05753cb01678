const isPrivate = (host: string): boolean =>
	/^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[?::1)/.test(host);

/** The protection of newer servers against requests into their own network. */
export function refusePrivateAddress(url: string, allowed: readonly string[]): void {
	const { hostname, host } = new URL(url);
	if (isPrivate(hostname) && !allowed.includes(hostname) && !allowed.includes(host)) {
		throw new Error('error-ssrf-validation-failed');
	}
}
