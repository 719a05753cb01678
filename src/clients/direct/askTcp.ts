import { brokenLayer, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line } from './conversation';
import type { Arrival } from './inbox';
import type { Clock } from '../../domain/clock';
import type { Broken, Interruption, TcpReading } from '../../domain/judging/directReading';
import { type Banner, parseBanner } from '../../domain/protocols/banner';
import type { Bytes } from '../../domain/protocols/bytes';

export type TcpTarget = Address & {
	/** Does the server greet of its own accord? If not, it is listened to for a moment only, lest another does. */
	speaksFirst: boolean;
};

const momentMs = 250;

type Heard = { kind: 'greeted'; banner: Banner } | { kind: 'open' };

/** The next arrival, or undefined when nothing comes within a moment. */
async function soon(line: Line, clock: Clock): Promise<Arrival | undefined> {
	const moment = clock.timer(momentMs);
	const arrival = await Promise.race([line.next(), moment.elapsed.then(() => undefined)]);
	moment.cancel();
	return arrival;
}

async function hear(line: Line, clock: Clock, speaksFirst: boolean): Promise<Heard | Interruption> {
	let received: Bytes = '';
	let opened = false;
	for (;;) {
		const patient = speaksFirst || !opened;
		const arrival = await (patient ? line.next() : soon(line, clock));
		if (!arrival || (!patient && arrival.kind === 'silent')) {
			return { kind: 'open' };
		}
		if (arrival.kind === 'bytes') {
			received += arrival.bytes;
			const read = parseBanner(received);
			if (read.kind === 'banner') {
				return { kind: 'greeted', banner: read.banner };
			}
		} else if (arrival.kind === 'open') {
			opened = true;
		} else if (arrival.kind !== 'response') {
			return arrival;
		}
	}
}

/** For servers whose protocol we do not speak: does the port open, and who greets there? */
export async function askTcp(
	{ clock, sockets }: DirectTools,
	target: TcpTarget,
	timeoutMs: number,
): Promise<TcpReading> {
	const layers = layersTo(target.host, 'banner');
	const reading = await converse(
		(events) => sockets.plain(target, events),
		{ clock, timeoutMs },
		async (line): Promise<Heard | Broken> => {
			const heard = await hear(line, clock, target.speaksFirst);
			if (heard.kind === 'open') {
				return heard;
			}
			if (heard.kind === 'greeted') {
				line.passed('banner');
				return heard;
			}
			return brokenLayer(heard, line.reached(), layers);
		},
	);
	// The moment in which nothing was said is not the server's.
	const opening = reading.passed.reduce((sum, { ms }) => sum + ms, 0);
	return reading.kind === 'open' ? { ...reading, ms: opening } : reading;
}
