import type { PageMessage } from '../../contract';

const groupingMs = 300_000;

/** Whether a message is drawn below the one before it without a name. Private ones always say that they are private. */
export const isSequential = (message: PageMessage, before: PageMessage | undefined): boolean =>
	!!before &&
	!message.private &&
	!before.private &&
	message.sender.username === before.sender.username &&
	message.at - before.at < groupingMs &&
	isSameDay(message, before);

export const isSameDay = (message: PageMessage, before: PageMessage | undefined): boolean =>
	!!before && new Date(message.at).toDateString() === new Date(before.at).toDateString();
