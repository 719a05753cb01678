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
export const viewOf = ({ view, viewId, appId }: Interaction): View | undefined => {
	if (!isObject(view)) {
		return undefined;
	}
	const drawn: View = {
		id: viewId ?? '',
		title: { type: 'plain_text', text: '' },
		...view,
		blocks: Array.isArray(view.blocks) ? view.blocks : [],
	};
	return drawn.appId ? drawn : { ...drawn, ...(appId ? { appId } : {}) };
};

export const errorsOf = ({ errors }: Interaction): ViewErrors =>
	isObject(errors)
		? Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, String(text)]))
		: {};

/** An answer of the server that is an interaction; any other body is ignored, as by the real client. */
export const asInteraction = (answer: unknown): Interaction | undefined =>
	isObject(answer) && typeof answer.type === 'string'
		? { ...answer, type: answer.type }
		: undefined;
