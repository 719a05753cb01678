import type { Address, Sockets, Wire } from './connection';
import type { Clock } from '../../domain/clock';

/** Less than the shortest time-out that can be set, more than most servers take. */
const patienceMs = 400;

/**
 * Deno 1.x shows nothing of a connection before its answer: a port that is shut and a server that is silent look
 * the same. So where nothing is heard for a while, a plain connection tells whether the port is open.
 */
export function watchPort(
	address: Address,
	{ clock, plain }: { clock: Clock; plain: Sockets['plain'] },
	opened: () => void,
): { heard(): void } {
	let knock: Wire | undefined;
	let isHeard = false;
	const patience = clock.timer(patienceMs);
	const heard = (): void => {
		isHeard = true;
		patience.cancel();
		knock?.destroy();
	};
	void patience.elapsed.then(() => {
		if (isHeard) {
			return;
		}
		knock = plain(address, {
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
