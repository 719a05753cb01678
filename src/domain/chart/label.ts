import { type Bitmap, fill, type Point } from './bitmap';
import { glyphHeight, glyphs, glyphWidth } from './glyphs';
import type { Colour } from './palette';

const scale = 3;
const advance = (glyphWidth + 1) * scale;

export const labelHeight = glyphHeight * scale;

export const labelWidth = (text: string): number =>
	text.length === 0 ? 0 : text.length * advance - scale;

/** Draws a text with its upper left corner at the point. A letter without a glyph stays empty. */
export function drawLabel(bitmap: Bitmap, text: string, { x, y }: Point, colour: Colour): void {
	[...text].forEach((letter, at) => {
		(glyphs[letter] ?? []).forEach((row, down) => {
			[...row].forEach((mark, across) => {
				if (mark === '#') {
					const left = x + at * advance + across * scale;
					fill(bitmap, { x: left, y: y + down * scale, width: scale, height: scale }, colour);
				}
			});
		});
	});
}
