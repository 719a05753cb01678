import type { Bitmap } from './bitmap';
import { crc32 } from './crc32';
import { paletteBytes } from './palette';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const number = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function join(parts: readonly ArrayLike<number>[]): Uint8Array {
	const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
	const letters = Array.from(type, (letter) => letter.charCodeAt(0));
	const body = join([letters, data]);
	return join([number(data.length), body, number(crc32(body))]);
}

/** Each row begins with the number of its filter: 0, none. */
function rowsOf({ width, height, pixels }: Bitmap): Uint8Array {
	const rows = new Uint8Array((width + 1) * height);
	for (let y = 0; y < height; y += 1) {
		rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	}
	return rows;
}

/** Returns the file of the picture. `deflate` compresses in the format of zlib. */
export function encodePng(bitmap: Bitmap, deflate: (data: Uint8Array) => Uint8Array): Uint8Array {
	// Eight bits for a pixel (8), each a place in the palette (3).
	const header = [...number(bitmap.width), ...number(bitmap.height), 8, 3, 0, 0, 0];
	return join([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', paletteBytes()),
		chunk('IDAT', deflate(rowsOf(bitmap))),
		chunk('IEND', []),
	]);
}
