export type Listeners<T extends unknown[]> = {
	/** Returns a function that removes it. */
	add(listener: (...told: T) => void): () => void;
	tell(...told: T): void;
};

export function createListeners<T extends unknown[]>(): Listeners<T> {
	const all = new Set<(...told: T) => void>();
	return {
		add(listener) {
			all.add(listener);
			return () => void all.delete(listener);
		},
		tell: (...told) => [...all].forEach((listener) => listener(...told)),
	};
}
