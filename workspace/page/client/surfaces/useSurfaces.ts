import { useCallback, useReducer, useRef } from 'react';

import { newTrigger } from './newTrigger';
import { changeViews } from './openViews';
import type { OpenView } from './view';
import type {
	ClientInteraction,
	ClientKind,
	Interaction,
	PressAnswer,
	PressRequest,
} from '../../contract';
import { change } from '../server/api';

type WithoutTrigger<Sent> = Sent extends unknown ? Omit<Sent, 'triggerId'> : never;
export type Press = WithoutTrigger<ClientInteraction>;

export type Surfaces = {
	views: OpenView[];
	/** Sends what the real client sends. Resolves when the spinner ends: with the answer, or when the client gives up. */
	press(appId: string, press: Press): Promise<void>;
	receive(interaction: Interaction): void;
	/** The client has given up waiting: every spinner ends. */
	stopWaiting(): void;
	forget(): void;
};

export function useSurfaces(user: string, room: string, client: ClientKind): Surfaces {
	const [views, setViews] = useReducer(changeViews, []);
	const waiting = useRef(new Set<() => void>());
	const press = async (appId: string, pressed: Press): Promise<void> => {
		const body: PressRequest = {
			user,
			room,
			client,
			...(appId ? { appId } : {}),
			interaction: { ...pressed, triggerId: newTrigger() },
		};
		// The real client shows no fault of the server.
		const answered = change<PressAnswer>('press', body).catch(() => undefined);
		await new Promise<void>((resolve) => {
			waiting.current.add(resolve);
			void answered.then(() => {
				waiting.current.delete(resolve);
				resolve();
			});
		});
	};
	return {
		views,
		press,
		receive: (interaction) => setViews({ kind: 'interaction', interaction }),
		stopWaiting: () => {
			waiting.current.forEach((stop) => stop());
			waiting.current.clear();
		},
		forget: useCallback(() => setViews({ kind: 'forgotten' }), []),
	};
}
