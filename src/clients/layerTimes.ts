import type { Clock } from '../domain/clock';
import type { Certificate, Layer, Measured, Passed } from '../domain/direct/directReading';

export type LayerTimes = {
	pass(layer: Layer): void;
	/** The layer that was reached last. */
	reached(): Layer | undefined;
	saw(certificate: Certificate): void;
	measured(): Measured;
};

/** How long each layer took by itself, from the end of the one before. */
export function createLayerTimes(clock: Clock): LayerTimes {
	const started = clock.now();
	const passed: Passed[] = [];
	let since = started;
	let certificate: Certificate | undefined;
	return {
		pass(layer) {
			const now = clock.now();
			passed.push({ layer, ms: now - since });
			since = now;
		},
		reached: () => passed[passed.length - 1]?.layer,
		saw(seen) {
			certificate = seen;
		},
		measured: () => ({ ms: clock.now() - started, passed, certificate }),
	};
}
