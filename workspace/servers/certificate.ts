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

/** A certificate that nobody trusts; its dates, in days from now, may make it worse. */
export const selfSigned = (dates: [number, number]): Promise<KeyPair> => make('127.0.0.1', dates);

/** One from an issuer whose own certificate is not sent along. */
export async function withoutItsIssuer(): Promise<KeyPair> {
	const dates: [number, number] = [-1, 365];
	return make('127.0.0.1', dates, await make('An issuer nobody knows', dates));
}
