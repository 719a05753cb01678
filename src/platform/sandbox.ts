/** What runs the app: in Rocket.Chat 6.6 to 6.9, in 6.11 to 8.7, and from 8.8 on. */
export type SandboxKind = 'vm2' | 'deno' | 'node';

/** The packager knows no type of it. */
declare const URL: unknown;

/** Told by what only one of them has: vm2 lacks URL, and in Deno a timer is a number. */
export function sandboxKind(): SandboxKind {
	if (typeof URL === 'undefined') {
		return 'vm2';
	}
	const timer: unknown = setTimeout(() => undefined, 0);
	return typeof timer === 'number' ? 'deno' : 'node';
}

export type CertificatePowers = {
	/** Opens a connection over TLS whatever the certificate. */
	takesAnyCertificate: boolean;
	/** Names what is wrong with one, and sees until when it is valid. */
	seesCertificate: boolean;
	/** Trusts a CA that NODE_EXTRA_CA_CERTS names. */
	trustsOwnAuthority: boolean;
};

/** What an app can do with certificates in connections of its own. */
export const certificatePowers: Readonly<Record<SandboxKind, CertificatePowers>> = {
	vm2: { takesAnyCertificate: true, seesCertificate: true, trustsOwnAuthority: true },
	deno: { takesAnyCertificate: false, seesCertificate: false, trustsOwnAuthority: false },
	node: { takesAnyCertificate: true, seesCertificate: true, trustsOwnAuthority: false },
};

/**
 * Does what is thrown while a setting is saved refuse the value, and is it shown? Elsewhere it is lost, and the
 * value stored.
 */
export const refusesByThrowing = (): boolean => sandboxKind() === 'vm2';
