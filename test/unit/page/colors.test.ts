import { readFileSync } from 'node:fs';

import { darkColors } from '../../../workspace/page/client/look/darkColors';
import { lightColors } from '../../../workspace/page/client/look/lightColors';

const style = readFileSync(require.resolve('@rocket.chat/fuselage/dist/fuselage.css'), 'utf8');

/** fuselage's own value: the last in `var(--rcx-color-font-default,var(--rcx-color-neutral-800,#2f343d))`. */
const ownColor = (name: string): string | undefined =>
	new RegExp(`--rcx-color-${name},(?:var\\(--rcx-color-[a-z0-9-]+,)?(#[0-9a-f]+)`).exec(style)?.[1];

const luminance = (color: string): number => {
	const long = color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((start) => parseInt(long.slice(start, start + 2), 16) / 255)
		.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** As WCAG computes it. */
const contrast = (one: string, other: string): number => {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

/** Each text of the page with what it stands on. Text of what is switched off may be pale. */
const surfaces = ['surface-room', 'surface-light', 'surface-tint', 'surface-hover'];
const pairs = [
	...['default', 'titles-labels', 'hint', 'secondary-info', 'annotation', 'info', 'danger'].flatMap(
		(text) => surfaces.map((surface): [string, string] => [`font-${text}`, surface]),
	),
	...['default', 'titles-labels'].flatMap((text) =>
		['surface-sidebar', 'surface-selected', 'badge-background-level-0'].map(
			(surface): [string, string] => [`font-${text}`, surface],
		),
	),
	...['primary', 'secondary', 'danger', 'secondary-danger'].flatMap((button) =>
		['default', 'hover', 'press'].map((state): [string, string] => [
			`button-font-on-${button}`,
			`button-background-${button}-${state}`,
		]),
	),
];

describe('the text of the page', () => {
	const themes = { light: lightColors, dark: darkColors };
	describe.each(Object.entries(themes))('in the %s theme', (_, colors) => {
		it.each(pairs)('can be read: %s on %s', (text, surface) => {
			const [front, back] = [text, surface].map((name) => colors[name] ?? ownColor(name) ?? '');
			expect(front).toMatch(/^#/);
			expect(back).toMatch(/^#/);
			expect(contrast(front ?? '', back ?? '')).toBeGreaterThanOrEqual(4.5);
		});
	});
});
