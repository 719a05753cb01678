import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ReplySize } from './replySizes';
import { root } from '../engine/root';

/** How high each reply is, in px, without the sender's name above it. */
const path = join(root, 'docs', 'images', 'sizes.json');

type Heights = Record<string, { desktop: number; phone: number }>;

export function readSizes(): ReplySize[] {
	const heights: Heights = JSON.parse(readFileSync(path, 'utf8'));
	return Object.entries(heights).map(([reply, height]) => ({ reply, ...height }));
}

/** One line for each reply. */
export function writeSizes(sizes: readonly ReplySize[]): void {
	const rows = sizes.map(
		({ reply, desktop, phone }) =>
			`\t${JSON.stringify(reply)}: { "desktop": ${desktop}, "phone": ${phone} }`,
	);
	writeFileSync(path, `{\n${rows.join(',\n')}\n}\n`);
}
