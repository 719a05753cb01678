import type { Interaction } from '../../contract';
import { errorsOf, type OpenView, viewOf } from './view';

export type ViewsChange =
	| { kind: 'interaction'; interaction: Interaction }
	| { kind: 'closed'; id: string }
	| { kind: 'forgotten' };

const idOf = ({ viewId, view }: Interaction): string =>
	viewId ?? viewOf({ type: '', view })?.id ?? '';

const opened = (
	views: OpenView[],
	kind: OpenView['kind'],
	interaction: Interaction,
): OpenView[] => {
	const view = viewOf(interaction);
	// The real client keeps the state of a view that is open: opening it again does not refresh it.
	if (!view || views.some((other) => other.view.id === view.id)) {
		return views;
	}
	const others = kind === 'bar' ? views.filter((other) => other.kind !== 'bar') : views;
	return [...others, { kind, view, errors: {} }];
};

/** An update of a view that is not on the screen is lost. */
const updated = (views: OpenView[], interaction: Interaction): OpenView[] => {
	const view = viewOf(interaction);
	return views.map((open) => (open.view.id === view?.id ? { ...open, view, errors: {} } : open));
};

const afterInteraction = (views: OpenView[], interaction: Interaction): OpenView[] => {
	switch (interaction.type) {
		case 'modal.open':
			return opened(views, 'modal', interaction);
		case 'contextual_bar.open':
			return opened(views, 'bar', interaction);
		case 'modal.update':
		case 'contextual_bar.update':
			return updated(views, interaction);
		case 'modal.close':
		case 'contextual_bar.close':
			return views.filter(({ view }) => view.id !== idOf(interaction));
		case 'errors':
			return views.map((open) =>
				open.view.id === idOf(interaction) ? { ...open, errors: errorsOf(interaction) } : open,
			);
		default:
			return views;
	}
};

/** The views on the screen: at most one bar, and modals on top of each other. */
export const changeViews = (views: OpenView[], change: ViewsChange): OpenView[] => {
	switch (change.kind) {
		case 'interaction':
			return afterInteraction(views, change.interaction);
		case 'closed':
			return views.filter(({ view }) => view.id !== change.id);
		case 'forgotten':
			return [];
	}
};
