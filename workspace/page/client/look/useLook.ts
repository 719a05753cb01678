import { useEffect, useState } from 'react';

import { darkColors } from './darkColors';
import { lightColors } from './lightColors';

export type Look = { dark: boolean; rightToLeft: boolean; phone: boolean };

const storageKey = 'look';
const usual: Look = { dark: false, rightToLeft: false, phone: false };

const remembered = (): Look => {
	try {
		const stored: Partial<Look> = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
		return { ...usual, ...stored };
	} catch {
		return usual;
	}
};

const paint = ({ dark, rightToLeft }: Look): void => {
	const { style, dataset } = document.documentElement;
	for (const name of Object.keys(darkColors)) {
		style.removeProperty(`--rcx-color-${name}`);
	}
	for (const [name, color] of Object.entries(dark ? darkColors : lightColors)) {
		style.setProperty(`--rcx-color-${name}`, color);
	}
	style.colorScheme = dark ? 'dark' : 'light';
	dataset.theme = dark ? 'dark' : 'light';
	document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
};

/** How the page looks; the browser remembers it. */
export function useLook(): [Look, (change: Partial<Look>) => void] {
	const [look, setLook] = useState(remembered);
	useEffect(() => {
		paint(look);
		localStorage.setItem(storageKey, JSON.stringify(look));
	}, [look]);
	return [look, (change) => setLook((before) => ({ ...before, ...change }))];
}
