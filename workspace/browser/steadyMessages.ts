import { withExampleAddresses } from './exampleAddresses';
import { isRecord } from '../engine/plain';
import type { SessionMessage } from '../session/messages';
import type { Session } from '../session/session';

/** The day of all messages, so that pictures do not change from day to day. */
const shownAt = Date.parse('2026-01-15T09:30:00.000Z');

type Replace = (text: string) => string;
const kept = ['value', 'imageUrl'];

/** The same value with its texts replaced, at any depth. What a button sends stays, and where a picture is. */
function withTexts(value: unknown, replace: Replace): unknown {
	if (typeof value === 'string') {
		return replace(value);
	}
	if (Array.isArray(value)) {
		return value.map((inner) => withTexts(inner, replace));
	}
	return typeof value === 'object' && value !== null
		? Object.fromEntries(
				Object.entries(value).map(([key, inner]) => [
					key,
					kept.includes(key) ? inner : withTexts(inner, replace),
				]),
			)
		: value;
}

/** What `/voip setup` remarks on addresses of the machine itself. */
const isOfLocalAddress = (block: unknown): boolean =>
	JSON.stringify(block).includes('this address is the Rocket');

/**
 * The same session, of which a page shows messages and views without what differs from run to run: the time, how long things took,
 * and the addresses of the simulated servers, which get a name of usual length.
 */
export function withSteadyMessages(session: Session): Session {
	const startedAt = Date.now();
	const steady: Replace = (text) =>
		withExampleAddresses(text, session.world)
			.replace(/\b\d+ ms\b/g, '42 ms')
			.replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d\b/g, '09:30')
			.replace(/\b\d\d:\d\d\b/g, '09:30');
	const shownBlocks = (blocks: unknown): unknown[] =>
		(Array.isArray(blocks) ? blocks : [])
			.filter((block) => !isOfLocalAddress(block))
			.map((block) => withTexts(block, steady));
	const shown = (message: SessionMessage): SessionMessage => ({
		...message,
		text: steady(message.text),
		blocks: shownBlocks(message.blocks),
		at: shownAt + message.at - startedAt,
	});
	const shownView = (view: unknown): unknown =>
		isRecord(view) ? { ...view, blocks: shownBlocks(view.blocks) } : view;
	const changed: Pick<Session, 'messages' | 'onMessage' | 'onInteraction'> = {
		messages: (user, room) => session.messages(user, room).map(shown),
		onMessage: (listener) => session.onMessage((user, message) => listener(user, shown(message))),
		onInteraction: (listener) =>
			session.onInteraction((event) =>
				listener('view' in event ? { ...event, view: shownView(event.view) } : event),
			),
	};
	return new Proxy(session, {
		get: (target, key): unknown => Reflect.get(key in changed ? changed : target, key),
	});
}
