import { useCallback, useEffect, useReducer } from 'react';

import { changeMessages } from './messages';
import type { PageMessage } from '../../contract';
import { read } from '../server/api';

export type Messages = {
	ofRoom: PageMessage[];
	arrive(message: PageMessage): void;
	/** Reads the room again; private messages stay, as on the real client's screen. */
	reload(): void;
	/** Also loses the private ones, as a reload of the page does. */
	forget(): void;
};

export function useMessages(user: string, room: string): Messages {
	const [messages, setMessages] = useReducer(changeMessages, []);
	const reload = useCallback(() => {
		if (!user || !room) {
			return;
		}
		read<PageMessage[]>('messages', { user, room }).then(
			(stored) => setMessages({ kind: 'loaded', room, messages: stored }),
			() => undefined,
		);
	}, [user, room]);
	useEffect(() => setMessages({ kind: 'forgotten' }), [user]);
	useEffect(reload, [reload]);
	return {
		ofRoom: messages.filter((message) => message.room === room),
		arrive: (message) => setMessages({ kind: 'arrived', message }),
		reload,
		forget: () => setMessages({ kind: 'forgotten' }),
	};
}
