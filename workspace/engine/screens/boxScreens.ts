import { shownButtons } from './buttons';
import { forgetViews, viewsOf } from './openViews';
import { closeView, pressButton, pressMenu, submitView } from './press';
import type { Instance } from '../instance';
import type { InstalledApp } from '../lifecycle';
import { at } from '../plain';
import type { ClientEvent, Screens } from '../screens';
import { type State } from '../state';

/** What users can see and press that is not a message. */
export function boxScreens(
	state: State,
	pick: (index?: number) => Instance,
	app: InstalledApp,
): Screens {
	const host = (index?: number) => ({ state, instance: pick(index), appId: app.id });
	return {
		press: (press) => pressButton(host(press.instance), press),
		submitView: (submit) => submitView(host(submit.instance), submit),
		closeView: (close) => closeView(host(close.instance), close),
		pressMenu: (press) => pressMenu(host(press.instance), press),
		async buttons(user, room, client = 'web', instance) {
			if (client === 'phone') {
				return [];
			}
			const registered = await pick(instance).ask('buttons', app.id);
			const [buttons, languages] = [at(registered, 'buttons'), at(registered, 'languages')];
			return shownButtons(state, { buttons, languages }, { user, room });
		},
		openViews: (user, client = 'web') => [...viewsOf(state, { user, client })],
		surfaces: (user) => state.surfaces.filter((surface) => surface.user === user),
		onInteraction: (listener: (event: ClientEvent) => void) =>
			void state.events.on('interaction', listener),
		onButtonsChanged: (listener) => void state.events.on('buttons', listener),
		reload(user) {
			forgetViews(state, user);
			const kept = (state.screens.get(user) ?? []).filter((message) => !message.private);
			state.screens.set(user, kept);
		},
	};
}
