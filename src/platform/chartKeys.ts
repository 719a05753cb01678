import { createHmac } from 'crypto';

import { generateSecret, sameSecret } from './random';
import type { Records } from './records';
import type { ChartSigner } from '../domain/chart/chartAddress';
import { textField } from '../domain/json';

/** The random key under which the addresses of pictures are signed. */
export type ChartKeys = {
	/** Makes the key if there is none yet. */
	signer(): Promise<ChartSigner>;
	/** If several instances have each made a key at the same time, addresses under all of them are valid. */
	signers(): Promise<readonly ChartSigner[]>;
};

const name = 'chart-key';

const signerOf = (key: string): ChartSigner => ({
	sign: (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
	sameSecret,
});

export function createChartKeys(records: Records): ChartKeys {
	const keys = async (): Promise<string[]> =>
		(await records.under(name)).flatMap((stored) => textField(stored, 'key') ?? []).sort();
	return {
		signers: async () => (await keys()).map(signerOf),
		async signer() {
			const [found] = await keys();
			if (found !== undefined) {
				return signerOf(found);
			}
			const made = generateSecret();
			await records.add([name], { key: made });
			return signerOf(made);
		},
	};
}
