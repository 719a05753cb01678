import type { LayoutBlock, TextObject } from '@rocket.chat/ui-kit';

import type { Interaction } from '../../contract';

export type ViewButton = { text: TextObject; style?: 'primary' | 'danger' };

/** A contextual bar or a modal, as the app sent it. */
export type View = {
	id: string;
	appId?: string;
	title: TextObject;
	blocks: readonly LayoutBlock[];
	submit?: ViewButton;
	close?: ViewButton;
};
export type ViewErrors = Record<string, string>;
export type OpenView = { kind: 'modal' | 'bar'; view: View; errors: ViewErrors };

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** What the interaction carries as its view, if it is one that can be drawn. */
export const viewOf = ({ view, viewId }: Interaction): View | undefined =>
	isObject(view)
		? {
				title: { type: 'plain_text', text: '' },
				...view,
				id: viewId,
				blocks: Array.isArray(view.blocks) ? view.blocks : [],
			}
		: undefined;

export const errorsOf = ({ errors }: Interaction): ViewErrors =>
	isObject(errors)
		? Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, String(text)]))
		: {};
