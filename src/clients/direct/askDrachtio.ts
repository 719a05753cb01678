import { hex } from './askSipTcp';
import { brokenLayer, isInterruption, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line, notSent } from './conversation';
import { createHearing, type HearingStep } from './hearing';
import type { Arrival } from './inbox';
import type { Clock } from '../../domain/clock';
import type { DrachtioReading, Interruption } from '../../domain/judging/directReading';
import { type Banner, parseBanner } from '../../domain/protocols/banner';
import { type Bytes, excerpt } from '../../domain/protocols/bytes';
import { drachtioLogin, parseDrachtio } from '../../domain/protocols/drachtio';

export type DrachtioTarget = Address & {
	password: string;
	/** False if it only connects, which no server logs as an attempt. */
	logIn: boolean;
};

type Said =
	| { kind: 'opened' }
	| { kind: 'other-banner'; banner: Banner }
	| { kind: 'login-refused'; text: string }
	| { kind: 'logged-in'; banner: Banner };

/** drachtio sends nothing before a login, so a server that sends something within this time is another one. */
const maxListenMs = 250;

/** Returns the next arrival, or undefined if nothing arrives in time. */
async function nextInTime(line: Line, clock: Clock): Promise<Arrival | undefined> {
	const limit = clock.timer(maxListenMs);
	const arrival = await Promise.race([line.next(), limit.elapsed.then(() => undefined)]);
	limit.cancel();
	return arrival;
}

const bannerOf = (bytes: Bytes): Banner => {
	const read = parseBanner(bytes);
	return read.kind === 'banner' ? read.banner : { speaker: 'somebody-else', text: excerpt(bytes) };
};

/** Waits until the port is open, and returns the greeting of another server if there is one. */
async function listen(line: Line, clock: Clock): Promise<Said | Interruption> {
	let received: Bytes = '';
	let opened = false;
	for (;;) {
		const arrival = await (opened ? nextInTime(line, clock) : line.next());
		if (!arrival || (opened && arrival.kind === 'silent')) {
			return received === ''
				? { kind: 'opened' }
				: { kind: 'other-banner', banner: bannerOf(received) };
		}
		if (arrival.kind === 'bytes') {
			received += arrival.bytes;
			if (parseBanner(received).kind === 'banner') {
				return { kind: 'other-banner', banner: bannerOf(received) };
			}
		} else if (arrival.kind === 'open') {
			opened = true;
		} else if (arrival.kind !== 'response') {
			return arrival;
		}
	}
}

/** Finds the answer to our login, and skips other messages. */
const answerTo =
	(id: string) =>
	(bytes: Bytes): HearingStep<Said> => {
		let rest = bytes;
		for (;;) {
			const read = parseDrachtio(rest);
			if (read.kind === 'more') {
				return read;
			}
			if (read.kind === 'not-drachtio') {
				return { kind: 'done', value: { kind: 'other-banner', banner: bannerOf(rest) }, rest };
			}
			rest = read.rest;
			if (read.kind === 'response' && read.id === id) {
				const [result, ...words] = read.words;
				const version = words[1] ?? '';
				const value: Said =
					result === 'OK'
						? {
								kind: 'logged-in',
								banner: { speaker: 'drachtio', text: `drachtio ${version}`.trim() },
							}
						: { kind: 'login-refused', text: words.join(' ') };
				return { kind: 'done', value, rest };
			}
		}
	};

/** Connects once and, if permitted, logs in as drachtio's own clients do. */
export async function askDrachtio(
	tools: DirectTools,
	target: DrachtioTarget,
	timeoutMs: number,
): Promise<DrachtioReading> {
	const { clock, sockets } = tools;
	const { host, port, password, logIn } = target;
	const id = hex(tools, 8);
	const login = drachtioLogin(id, password);
	if (!login.ok) {
		return notSent(login.problem);
	}
	const layers = layersTo(host, 'login');
	const reading = await converse(
		(events) => sockets.plain({ host, port }, events),
		{ clock, timeoutMs },
		async (line) => {
			const said = logIn ? await authenticate(line, login.value, id) : await listen(line, clock);
			return isInterruption(said) ? brokenLayer(said, line.reached(), layers) : said;
		},
	);
	// The time in which we waited for a greeting is not part of the server's response time.
	const opening = reading.passed.reduce((sum, { ms }) => sum + ms, 0);
	return reading.kind === 'opened' ? { ...reading, ms: opening } : reading;
}

async function authenticate(line: Line, login: Bytes, id: string): Promise<Said | Interruption> {
	line.write(login);
	const heard = await createHearing(line)(answerTo(id));
	if (heard.kind !== 'heard') {
		return heard;
	}
	if (heard.value.kind === 'logged-in') {
		line.passed('login');
	}
	return heard.value;
}
