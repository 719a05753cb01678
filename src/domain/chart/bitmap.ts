import { type Colour, indexOf } from './palette';

/** A picture of one byte for each pixel: the place of its colour in the palette. */
export type Bitmap = {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
};

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

export function createBitmap(width: number, height: number, colour: Colour): Bitmap {
	return { width, height, pixels: new Uint8Array(width * height).fill(indexOf(colour)) };
}

/** Draws a rectangle; what lies outside the picture is left out. */
export function fill({ width, height, pixels }: Bitmap, box: Box, colour: Colour): void {
	const left = Math.max(0, Math.round(box.x));
	const right = Math.min(width, Math.round(box.x + box.width));
	const top = Math.max(0, Math.round(box.y));
	const bottom = Math.min(height, Math.round(box.y + box.height));
	for (let y = top; y < bottom && left < right; y += 1) {
		pixels.fill(indexOf(colour), y * width + left, y * width + right);
	}
}

/** Draws diagonal stripes, so that an area differs from others without its colour. */
export function hatch(bitmap: Bitmap, box: Box, colour: Colour): void {
	for (let y = Math.round(box.y); y < Math.round(box.y + box.height); y += 1) {
		for (let x = Math.round(box.x); x < Math.round(box.x + box.width); x += 1) {
			if ((x + y) % 8 < 3) {
				fill(bitmap, { x, y, width: 1, height: 1 }, colour);
			}
		}
	}
}

export type Point = { readonly x: number; readonly y: number };
