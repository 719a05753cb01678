import type { WaitingPing } from '../../../src/domain/ping';

/** A person's one ping, sent at such a time. */
export const waitingPing = (id: string, at: number): WaitingPing => ({
	id,
	run: id,
	number: 1,
	of: 1,
	at,
	origin: 'person',
	userId: 'u',
	roomId: 'r',
	threadId: '',
});
