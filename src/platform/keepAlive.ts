const everyMs = 60_000;

/**
 * In a process of its own the app lives as long as the engine's messages are read. One that cannot be decoded (any
 * JSON with the key `__proto__`) ends the reading, and a process with nothing left to do exits as if it had done its
 * work: the engine leaves it at that. One that goes on without answering is started again within about a minute.
 */
export function keepAlive(): () => void {
	if (isInServerProcess()) {
		return () => undefined;
	}
	const timer = setInterval(() => undefined, everyMs);
	return () => clearInterval(timer);
}

/** Not in the language that the app is compiled for. */
declare const TextEncoder: unknown;

/** The old sandbox is a part of Rocket.Chat's own process. Of the three it alone knows no `TextEncoder`. */
const isInServerProcess = (): boolean => typeof TextEncoder === 'undefined';
