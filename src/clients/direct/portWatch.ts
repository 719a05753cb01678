import type { Address, Sockets, Wire } from './connection';
import type { Clock } from '../../domain/clock';

/** Shorter than the shortest time-out that can be set, and longer than most servers take. */
const minSilenceMs = 400;

/**
 * Deno 1.x reports nothing about a connection before its answer, so a closed port and a silent server look the
 * same. After a short silence, a plain connection shows whether the port is open.
 */
export function watchPort(
	address: Address,
	{ clock, plain }: { clock: Clock; plain: Sockets['plain'] },
	opened: () => void,
): { heard(): void } {
	let probe: Wire | undefined;
	let isHeard = false;
	const silence = clock.timer(minSilenceMs);
	const heard = (): void => {
		isHeard = true;
		silence.cancel();
		probe?.destroy();
	};
	void silence.elapsed.then(() => {
		if (isHeard) {
			return;
		}
		probe = plain(address, {
			passed: (layer) => {
				if (layer === 'port' && !isHeard) {
					opened();
					heard();
				}
			},
			certificate: () => undefined,
			responded: () => undefined,
			received: () => undefined,
			interrupted: () => undefined,
			released: () => undefined,
		});
	});
	return { heard };
}
