import { generate } from 'selfsigned';

type KeyPair = { key: string; cert: string };

const day = 86_400_000;

type Wanted = { ca?: KeyPair; isAuthority?: boolean; addresses?: string[] };

const make = async (
	name: string,
	[from, to]: [number, number],
	{ ca, isAuthority = false, addresses = [] }: Wanted = {},
): Promise<KeyPair> => {
	const now = Date.now();
	const extensions = [
		{ name: 'basicConstraints' as const, cA: isAuthority, critical: true },
		...(addresses.length > 0
			? [
					{
						name: 'subjectAltName' as const,
						altNames: addresses.map((ip) => ({ type: 7 as const, ip })),
					},
				]
			: []),
	];
	const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
		notBeforeDate: new Date(now + from * day),
		notAfterDate: new Date(now + to * day),
		keySize: 2048,
		algorithm: 'sha256',
		...(isAuthority || addresses.length > 0 ? { extensions } : {}),
		...(ca ? { ca } : {}),
	});
	return { key, cert };
};

const valid: [number, number] = [-1, 365];
/** For each TLS fault, the days from now on which its certificate begins and ends. */
const validity: Readonly<Record<string, [from: number, to: number]>> = {
	'self-signed': valid,
	'tls-proxy-bad-gateway': valid,
	'tls-proxy-removes-upgrade': valid,
	'expired': [-400, -2],
	'not-yet-valid': [2, 365],
	'expires-soon': [-80, 9.5],
};

let company: Promise<KeyPair> | undefined;

/** A company's private CA, which only Rocket.Chat trusts (NODE_EXTRA_CA_CERTS). */
const companyAuthority = (): Promise<KeyPair> => {
	company ??= make('A company’s own authority', valid, { isAuthority: true });
	return company;
};

/** Returns its certificate, as that file contains it. */
export const companyCertificate = async (): Promise<string> => (await companyAuthority()).cert;

/** Creates a certificate whose issuer's certificate is not sent with it. */
async function withoutItsIssuer(): Promise<KeyPair> {
	return make('127.0.0.1', valid, { ca: await make('An issuer nobody knows', valid) });
}

/** Returns the certificate for a TLS fault, or undefined for other faults. */
export async function keysFor(fault: string): Promise<KeyPair | undefined> {
	const dates = validity[fault];
	if (dates) {
		return make('127.0.0.1', dates);
	}
	if (fault === 'private-ca') {
		const addresses = ['127.0.0.1'];
		return make('127.0.0.1', valid, { ca: await companyAuthority(), addresses });
	}
	if (fault === 'other-name') {
		return make('elsewhere.invalid', valid);
	}
	return fault === 'untrusted' ? withoutItsIssuer() : undefined;
}
