import { closeOpenView, openView, type Seat, tell, updateView, viewOf } from './openViews';
import { spendTrigger } from './triggers';
import { at, textOf } from '../plain';
import { type State } from '../state';

function obey(state: State, seat: Seat, interaction: unknown): string | undefined {
	const view = at(interaction, 'view');
	const type = textOf(at(interaction, 'type'));
	switch (type) {
		case 'modal.open':
			return openView(state, seat, 'modal', view);
		case 'contextual_bar.open':
			return openView(state, seat, 'contextual_bar', view);
		case 'modal.update':
		case 'contextual_bar.update':
			return updateView(state, seat, view);
		case 'contextual_bar.close':
			closeOpenView(state, seat, textOf(at(view, 'id')));
			return undefined;
		case 'errors': {
			const id = textOf(at(interaction, 'viewId'));
			if (!viewOf(state, seat, id)) {
				return 'no view with this id is open';
			}
			tell(state, { ...seat, kind: 'errors', id, errors: at(interaction, 'errors') });
			return undefined;
		}
		default:
			return `clients do nothing with ${type || 'no type'}`;
	}
}

/** A user's client gets what the app wants to show: as the answer to a press, or sent by the server. */
export function receive(state: State, user: string, interaction: unknown): void {
	const triggerId = textOf(at(interaction, 'triggerId'));
	const kind = textOf(at(interaction, 'type'));
	const trigger = spendTrigger(state, triggerId, user);
	const reason =
		typeof trigger === 'string'
			? trigger
			: obey(state, { user, client: trigger.client }, interaction);
	const shown = reason === undefined;
	state.surfaces.push({
		...{ user, triggerId, kind, view: at(interaction, 'view'), shown },
		...(shown ? {} : { reason }),
	});
	if (!shown) {
		const client = typeof trigger === 'string' ? 'web' : trigger.client;
		tell(state, { user, client, kind: 'ignored', type: kind, reason });
	}
}
