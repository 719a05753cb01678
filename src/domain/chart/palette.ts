/**
 * The picture has a background of its own, because the theme of a client does not reach into it. Dark, because a light
 * card is glaring in a dark theme, and both read well in a light one.
 */
export const palette = {
	background: '#2f343d',
	empty: '#3c424d',
	grid: '#555c68',
	text: '#eeeff1',
	up: '#2ac08d',
	degraded: '#f5c23b',
	down: '#f5455c',
	downMark: '#8e1626',
	unknown: '#9ea2a8',
	unknownMark: '#5c626d',
	line: '#8fc7ff',
	area: '#45618a',
} as const;

export type Colour = keyof typeof palette;

const names = Object.keys(palette);

/** Returns the place of the colour in the palette of the picture. */
export const indexOf = (colour: Colour): number => names.indexOf(colour);

/** Returns red, green and blue of each colour in turn. */
export const paletteBytes = (): number[] =>
	Object.values(palette).flatMap((hex) =>
		[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)),
	);
