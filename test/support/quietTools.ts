import { brief, tools } from './directTools';
import type { DirectTools, Wire, WireEvents } from '../../src/clients/direct/connection';
import type { Clock } from '../../src/domain/clock';

const quietTurns = 1000;

/**
 * Tools with a short deadline that passes only when nothing has happened for that time, not because a busy machine is
 * slow: client and server share one event loop, and everything that they still send comes within a few turns of it.
 */
export function untilQuiet(): DirectTools {
	const { sockets, clock, ...rest } = tools();
	let happened = 0;
	const noting =
		<Given extends unknown[]>(tell: (...given: Given) => void) =>
		(...given: Given): void => {
			happened += 1;
			tell(...given);
		};
	const noted = (events: WireEvents): WireEvents => ({
		...events,
		passed: noting(events.passed),
		responded: noting(events.responded),
		received: noting(events.received),
	});
	const notedWire = (wire: Wire): Wire => ({ ...wire, write: noting(wire.write) });

	const quiet = (ms: number): ReturnType<Clock['timer']> => {
		let cancelled = false;
		let [seen, since, turns] = [happened, clock.now(), 0];
		const elapsed = new Promise<void>((resolve) => {
			const turn = (): void => {
				if (seen !== happened) {
					[seen, since, turns] = [happened, clock.now(), 0];
				}
				turns += 1;
				if (turns > quietTurns && clock.now() - since >= ms) {
					resolve();
				} else if (!cancelled) {
					setImmediate(turn);
				}
			};
			turn();
		});
		return {
			elapsed,
			cancel() {
				cancelled = true;
			},
		};
	};
	return {
		...rest,
		clock: { now: clock.now, timer: (ms) => (ms === brief ? quiet(ms) : clock.timer(ms)) },
		sockets: {
			plain: (address, events) => notedWire(sockets.plain(address, noted(events))),
			upgrade: (request, events) => notedWire(sockets.upgrade(request, noted(events))),
		},
	};
}
