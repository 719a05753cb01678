/** The sandboxes that run the app: of Rocket.Chat 6.6 to 6.9, of 6.11 to 8.7, and of 8.8 and later. */
export type SandboxKind = 'vm2' | 'deno' | 'node';

/** Declared here, because the packager has no type for it. */
declare const URL: unknown;

/** Returns the kind of sandbox. Only vm2 lacks URL, and only in Deno a timer is a number. */
export function sandboxKind(): SandboxKind {
	if (typeof URL === 'undefined') {
		return 'vm2';
	}
	const timer: unknown = setTimeout(() => undefined, 0);
	return typeof timer === 'number' ? 'deno' : 'node';
}

export type CertificatePowers = {
	/** It can open a TLS connection with any certificate. */
	takesAnyCertificate: boolean;
	/** It can name the fault of a certificate, and until when it is valid. */
	seesCertificate: boolean;
	/** It trusts a CA that NODE_EXTRA_CA_CERTS names. */
	trustsOwnAuthority: boolean;
};

/** The ways in which an app can treat certificates in direct connections. */
export const certificatePowers: Readonly<Record<SandboxKind, CertificatePowers>> = {
	vm2: { takesAnyCertificate: true, seesCertificate: true, trustsOwnAuthority: true },
	deno: { takesAnyCertificate: false, seesCertificate: false, trustsOwnAuthority: false },
	node: { takesAnyCertificate: true, seesCertificate: true, trustsOwnAuthority: false },
};

/**
 * Returns whether an error that is thrown while a setting is saved refuses the value and is shown. In other
 * sandboxes the error is lost and the value is stored.
 */
export const refusesByThrowing = (): boolean => sandboxKind() === 'vm2';
