import { createRequire } from 'node:module';

type Decoded = { width: number; height: number; data: Buffer };
type Pngjs = { PNG: { sync: { read(file: Buffer): Decoded } } };

// Playwright brings pngjs along, without types.
const { PNG }: Pngjs = createRequire(__filename)('playwright-core/lib/utilsBundle');

export const decodePng = (file: Uint8Array): Decoded => PNG.sync.read(Buffer.from(file));

/** Returns the colour of a pixel, as #rrggbb. */
export function colourAt({ width, data }: Decoded, x: number, y: number): string {
	const at = (y * width + x) * 4;
	return `#${data.subarray(at, at + 3).toString('hex')}`;
}
