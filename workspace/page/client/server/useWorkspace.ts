import { useEffect, useState } from 'react';

import { useEvents } from './useEvents';
import { useReading } from './useReading';
import type { ClientKind, PageButton, PageEvent, PageRoom, PageState } from '../../contract';
import { type Messages, useMessages } from '../room/useMessages';
import { type Surfaces, useSurfaces } from '../surfaces/useSurfaces';
import type { Say } from '../toasts/useToasts';

type Looking = {
	user: string;
	chosenRoom: string;
	client: ClientKind;
	roomOf: (state: PageState, user: string, chosen: string) => PageRoom | undefined;
	say: Say;
};
type Workspace = {
	/** Changes when another workspace has started. */
	starts: number;
	/** False while what the server tells would be lost. */
	isListening: boolean;
	state: PageState | undefined;
	room: PageRoom | undefined;
	messages: Messages;
	buttons: PageButton[];
	surfaces: Surfaces;
	failed: string;
};

/** All that the page shows, kept as the server tells it. */
export function useWorkspace({ user, chosenRoom, client, roomOf, say }: Looking): Workspace {
	const { answer: state, failed, reload: reloadState } = useReading<PageState>('state');
	const room = state && roomOf(state, user, chosenRoom);
	const roomId = room?.id ?? '';
	const messages = useMessages(user, roomId);
	const surfaces = useSurfaces(user, roomId, client);
	const looking = { user, room: roomId, client };
	const hasApp = state?.app.installed ?? false;
	const { answer: ofApp = [], reload: reloadButtons } = useReading<PageButton[]>(
		roomId && hasApp ? 'buttons' : '',
		looking,
	);
	const [starts, setStarts] = useState(0);
	const takeEvent = (event: PageEvent): void => {
		switch (event.kind) {
			case 'message':
				return messages.arrive(event.message);
			case 'interaction':
				return surfaces.receive(event.interaction);
			case 'toast':
				surfaces.stopWaiting();
				return say('error', event.text);
			case 'ignored':
				return say('info', `The client shows nothing of this: ${event.type}. ${event.reason}`);
			case 'state':
				return reloadState();
			case 'actions':
				return reloadButtons();
			case 'restarted':
				setStarts((times) => times + 1);
				messages.forget();
				surfaces.forget();
				reloadState();
				reloadButtons();
				return messages.reload();
		}
	};
	const isListening = useEvents(user, client, takeEvent, () => {
		reloadState();
		reloadButtons();
		messages.reload();
	});
	const { forget } = surfaces;
	useEffect(() => forget(), [user, client, forget]);
	const buttons = hasApp ? ofApp : [];
	return { starts, isListening, state, room, messages, buttons, surfaces, failed };
}
