import { generate } from 'selfsigned';

export type KeyPair = { key: string; cert: string };

const day = 86_400_000;

const make = async (name: string, [from, to]: [number, number], ca?: KeyPair): Promise<KeyPair> => {
	const now = Date.now();
	const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
		notBeforeDate: new Date(now + from * day),
		notAfterDate: new Date(now + to * day),
		keySize: 2048,
		algorithm: 'sha256',
		...(ca ? { ca } : {}),
	});
	return { key, cert };
};

/** Days from now on which the certificates of the TLS faults begin and end. */
const validity: Readonly<Record<string, [from: number, to: number]>> = {
	'self-signed': [-1, 365],
	'expired': [-400, -2],
	'not-yet-valid': [2, 365],
	'expires-soon': [-80, 9.5],
};

/** One from an issuer whose own certificate is not sent along. */
async function withoutItsIssuer(): Promise<KeyPair> {
	const dates: [number, number] = [-1, 365];
	return make('127.0.0.1', dates, await make('An issuer nobody knows', dates));
}

/** The certificate that a fault of TLS wants; none for other faults. */
export async function keysFor(fault: string): Promise<KeyPair | undefined> {
	const dates = validity[fault];
	if (dates) {
		return make('127.0.0.1', dates);
	}
	if (fault === 'other-name') {
		return make('elsewhere.invalid', [-1, 365]);
	}
	return fault === 'untrusted' ? withoutItsIssuer() : undefined;
}
