import { errorsOf, type OpenView, viewOf } from './view';
import type { Interaction } from '../../contract';

export type ViewsChange = { kind: 'interaction'; interaction: Interaction } | { kind: 'forgotten' };

const opened = (
	views: OpenView[],
	kind: OpenView['kind'],
	interaction: Interaction,
): OpenView[] => {
	const view = viewOf(interaction);
	const others = views.filter((open) => open.kind !== kind);
	return view ? [...others, { kind, view, errors: {} }] : views;
};

/** The views on the screen: at most one bar and one modal. The box has already left out what the real client ignores. */
export const changeViews = (views: OpenView[], change: ViewsChange): OpenView[] => {
	if (change.kind === 'forgotten') {
		return [];
	}
	const { interaction } = change;
	const changeOne = (into: (open: OpenView) => OpenView): OpenView[] =>
		views.map((open) => (open.view.id === interaction.viewId ? into(open) : open));
	switch (interaction.type) {
		case 'modal.open':
			return opened(views, 'modal', interaction);
		case 'contextual_bar.open':
			return opened(views, 'bar', interaction);
		case 'modal.update':
		case 'contextual_bar.update':
			return changeOne((open) => ({ ...open, view: viewOf(interaction) ?? open.view, errors: {} }));
		case 'modal.close':
		case 'contextual_bar.close':
			return views.filter(({ view }) => view.id !== interaction.viewId);
		case 'errors':
			return changeOne((open) => ({ ...open, errors: errorsOf(interaction) }));
	}
};
