import type { PageMessage } from '../../contract';

export type MessagesChange =
	/** What is stored in a room; private messages are not among it. */
	| { kind: 'loaded'; room: string; messages: PageMessage[] }
	| { kind: 'arrived'; message: PageMessage }
	| { kind: 'forgotten' };

/** The messages that the browser has, oldest first, of all rooms. One with a known id replaces the old one and takes its new place. */
export const changeMessages = (before: PageMessage[], change: MessagesChange): PageMessage[] => {
	switch (change.kind) {
		case 'loaded':
			return inOrder([
				...before.filter((message) => message.room !== change.room || message.private),
				...change.messages,
			]);
		case 'arrived':
			return inOrder([...before.filter(({ id }) => id !== change.message.id), change.message]);
		case 'forgotten':
			return [];
	}
};

const inOrder = (messages: PageMessage[]): PageMessage[] =>
	[...messages].sort((one, other) => one.at - other.at);
