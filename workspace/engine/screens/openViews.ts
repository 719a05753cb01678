import { at, textOf } from '../plain';
import type { ClientEvent, OpenView, Surface } from '../screens';
import { type State } from '../state';
import type { ClientKind } from '../userCalls';

export type Seat = { user: string; client: ClientKind };

const keyOf = ({ user, client }: Seat): string => `${client} ${user}`;

export const viewsOf = (state: State, seat: Seat): readonly OpenView[] =>
	state.views.get(keyOf(seat)) ?? [];

export const viewOf = (state: State, seat: Seat, id: string | undefined): OpenView | undefined =>
	viewsOf(state, seat).find((view) => view.id === id);

export function tell(state: State, event: ClientEvent): void {
	state.events.emit('interaction', event);
}

export function closeOpenView(state: State, seat: Seat, id: string): void {
	const closed = viewOf(state, seat, id);
	if (closed) {
		state.views.set(
			keyOf(seat),
			viewsOf(state, seat).filter((view) => view !== closed),
		);
		tell(state, { ...seat, kind: 'close', ...closed });
	}
}

/** Returns why the client shows nothing, if it does not. A client has one bar and one modal open. */
export function openView(
	state: State,
	seat: Seat,
	surface: Surface,
	view: unknown,
): string | undefined {
	const id = textOf(at(view, 'id'));
	if (surface === 'contextual_bar' && seat.client === 'phone') {
		return 'phones draw no contextual bars';
	}
	if (!id) {
		return 'the view has no id';
	}
	if (viewOf(state, seat, id)) {
		return 'a view with this id is open already and keeps its content';
	}
	const opened = { surface, id, view };
	const others = viewsOf(state, seat).filter((one) => one.surface !== surface);
	state.views.set(keyOf(seat), [...others, opened]);
	tell(state, { ...seat, kind: 'open', ...opened });
	return undefined;
}

export function updateView(state: State, seat: Seat, view: unknown): string | undefined {
	const id = textOf(at(view, 'id'));
	const before = viewOf(state, seat, id);
	if (!before) {
		return 'no view with this id is open';
	}
	const updated = { ...before, view };
	state.views.set(
		keyOf(seat),
		viewsOf(state, seat).map((one) => (one === before ? updated : one)),
	);
	tell(state, { ...seat, kind: 'update', ...updated });
	return undefined;
}

export function forgetViews(state: State, user: string): void {
	state.views.delete(keyOf({ user, client: 'web' }));
	state.views.delete(keyOf({ user, client: 'phone' }));
}
