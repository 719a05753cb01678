import type { SessionMessage } from '../session/messages';
import type { Session } from '../session/session';

/** The day of all messages, so that pictures do not change from day to day. */
const shownAt = Date.parse('2026-01-15T09:30:00.000Z');

const steadyText = (text: string): string =>
	text
		.replace(/\b127\.0\.0\.1:\d+/g, 'pbx.example.com:5038')
		.replace(/\b127\.0\.0\.1\b/g, 'pbx.example.com')
		.replace(/\b\d+ ms\b/g, '42 ms')
		.replace(/\b\d\d:\d\d\b/g, '09:30');

/** The same value with its texts replaced, at any depth. */
function steady(value: unknown): unknown {
	if (typeof value === 'string') {
		return steadyText(value);
	}
	if (Array.isArray(value)) {
		return value.map(steady);
	}
	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, steady(inner)]))
		: value;
}

/** What `/voip setup` remarks on addresses of the machine itself. */
const isOfLocalAddress = (block: unknown): boolean =>
	JSON.stringify(block).includes('this address is the Rocket');

/**
 * The same session, of which a page shows messages without what differs from run to run: the time, how long things took,
 * and the addresses of the simulated servers, which get a name of usual length.
 */
export function withSteadyMessages(session: Session): Session {
	const startedAt = Date.now();
	const shown = (message: SessionMessage): SessionMessage => ({
		...message,
		text: steadyText(message.text),
		blocks: message.blocks.filter((block) => !isOfLocalAddress(block)).map(steady),
		at: shownAt + message.at - startedAt,
	});
	const changed: Pick<Session, 'messages' | 'onMessage'> = {
		messages: (user, room) => session.messages(user, room).map(shown),
		onMessage: (listener) => session.onMessage((user, message) => listener(user, shown(message))),
	};
	return new Proxy(session, {
		get: (target, key): unknown => Reflect.get(key in changed ? changed : target, key),
	});
}
