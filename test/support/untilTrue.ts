const maxTurns = 10_000_000;

/** Resolves when the condition is true. Other work gets its turns of the event loop meanwhile. */
export async function untilTrue(isSo: () => boolean): Promise<void> {
	for (let turns = maxTurns; turns > 0; turns -= 1) {
		if (isSo()) {
			return;
		}
		await new Promise((resolve) => setImmediate(resolve));
	}
	throw new Error('it did not come true');
}
