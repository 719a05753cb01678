import { generate } from 'selfsigned';

export type KeyPair = { key: string; cert: string };

const day = 86_400_000;

/** A certificate that nobody trusts; with `daysFromNow` in the past, one that has expired as well. */
export async function certificate(daysFromNow: number): Promise<KeyPair> {
	const now = Date.now();
	const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
		notBeforeDate: new Date(now - 400 * day),
		notAfterDate: new Date(now + daysFromNow * day),
		keySize: 2048,
		algorithm: 'sha256',
	});
	return { key, cert };
}
