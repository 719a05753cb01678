const everyMs = 60_000;

/**
 * If the sandbox is a process of its own, it runs as long as it reads the engine's messages. A message that cannot be
 * decoded (any JSON with the key `__proto__`) ends the reading, and then the process exits normally, so the engine
 * does not start it again. A process that stays alive without answering is started again within about a minute.
 */
export function keepAlive(): () => void {
	if (isInServerProcess()) {
		return () => undefined;
	}
	const timer = setInterval(() => undefined, everyMs);
	return () => clearInterval(timer);
}

/** Declared here, because the `lib` that the app is compiled for lacks it. */
declare const TextEncoder: unknown;

/** The old sandbox runs in Rocket.Chat's own process. Only this one of the three has no `TextEncoder`. */
const isInServerProcess = (): boolean => typeof TextEncoder === 'undefined';
