import { useReducer, useRef } from 'react';

import type { ClientInteraction, Interaction, PressAnswer, PressRequest } from '../../contract';
import { change } from '../server/api';
import { changeViews } from './openViews';
import { Triggers, triggerLifeMs } from './triggers';
import { asInteraction, type OpenView } from './view';

/** What the client sends, before it has a trigger. */
export type Press = ClientInteraction extends infer Each
	? Each extends unknown
		? Omit<Each, 'triggerId'>
		: never
	: never;

export type Surfaces = {
	views: OpenView[];
	/** Sends what the real client sends. Resolves when the spinner ends: with the answer, or after 5 s. */
	press(appId: string, press: Press): Promise<void>;
	newTrigger(): string;
	/** What the server sent by itself. Dropped, as by the real client, unless its trigger is good. */
	receive(interaction: Interaction): void;
	close(id: string): void;
	forget(): void;
};

const timedOut = Symbol('timed out');
const withinTriggerLife = async <Value>(work: Promise<Value>): Promise<Value | typeof timedOut> => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const limit = new Promise<typeof timedOut>((resolve) => {
		timer = setTimeout(() => resolve(timedOut), triggerLifeMs);
	});
	return Promise.race([work, limit]).finally(() => clearTimeout(timer));
};

export function useSurfaces(user: string, complain: (text: string) => void): Surfaces {
	const [views, setViews] = useReducer(changeViews, []);
	const { current: triggers } = useRef(new Triggers());
	const close = (id: string): void => setViews({ kind: 'closed', id });
	const receive = (interaction: Interaction): void => {
		if (triggers.use(interaction.triggerId ?? '')) {
			setViews({ kind: 'interaction', interaction });
		}
	};
	const press = async (appId: string, pressed: Press): Promise<void> => {
		// Without an app the real client posts to an address that answers nothing, and shows nothing.
		if (!appId) {
			return;
		}
		const triggerId = triggers.make();
		const body: PressRequest = { user, appId, interaction: { ...pressed, triggerId } };
		// The real client shows no fault of the server.
		const sent = change<PressAnswer>('press', body).catch(() => undefined);
		const answer = await withinTriggerLife(sent);
		if (answer === timedOut) {
			complain('App has failed to respond. Please try again or contact your admin');
			if (pressed.type === 'viewSubmit') {
				close(pressed.payload.view.id);
			}
			return;
		}
		const interaction = asInteraction(answer?.answer);
		if (interaction) {
			receive({ triggerId, ...interaction });
		} else if (pressed.type === 'viewSubmit') {
			close(pressed.payload.view.id);
		}
	};
	return {
		views,
		press,
		newTrigger: () => triggers.make(),
		receive,
		close,
		forget: () => setViews({ kind: 'forgotten' }),
	};
}
