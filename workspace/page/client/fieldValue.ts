import type { FormEvent } from 'react';

/** What was typed into or chosen in a field. fuselage's own types know its element only as an HTMLElement. */
export const fieldValue = ({ target }: FormEvent<HTMLElement>): string =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLSelectElement ||
	target instanceof HTMLTextAreaElement
		? target.value
		: '';

export const isTicked = ({ target }: FormEvent<HTMLElement>): boolean =>
	target instanceof HTMLInputElement && target.checked;
