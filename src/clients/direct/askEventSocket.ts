import { brokenLayer, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line } from './conversation';
import { createHearing, type HearingStep, wholeBanner } from './hearing';
import type { EventSocketReading, Interruption } from '../../domain/judging/directReading';
import type { Banner } from '../../domain/protocols/banner';
import type { Bytes } from '../../domain/protocols/bytes';
import {
	type EventSocketMessage,
	eventSocketRequests,
	type EventSocketRequests,
	parseEventSocket,
} from '../../domain/protocols/eventSocket';

export type EventSocketTarget = Address & {
	password: string;
	/** False if it only reads the greeting, which no server logs as an attempt. */
	logIn: boolean;
};

type Said =
	| { kind: 'other-banner'; banner: Banner }
	| { kind: 'greeted'; banner: Banner }
	| { kind: 'login-refused'; text: string }
	| { kind: 'logged-in'; banner: Banner };

/** Finds the next message of this type, and skips others. */
const messageOf =
	(type: string) =>
	(bytes: Bytes): HearingStep<EventSocketMessage> => {
		let rest = bytes;
		for (;;) {
			const read = parseEventSocket(rest);
			if (read.kind === 'more') {
				return read;
			}
			rest = read.rest;
			if (read.message.type.toLowerCase() === type) {
				return { kind: 'done', value: read.message, rest };
			}
		}
	};

/** Makes one attempt on one connection: greeting, login, `api status`, exit. */
export async function askEventSocket(
	{ clock, sockets }: DirectTools,
	{ host, port, password, logIn }: EventSocketTarget,
	timeoutMs: number,
): Promise<EventSocketReading> {
	const requests = eventSocketRequests(password);
	if (!requests.ok) {
		const { problem } = requests;
		return { kind: 'not-sent', problem, ms: 0, passed: [], certificate: undefined };
	}
	const layers = layersTo(host, 'banner', 'login', 'ping');
	return converse(
		(events) => sockets.plain({ host, port }, events),
		{ clock, timeoutMs },
		async (line) => {
			const said = await talk(line, requests.value, logIn);
			switch (said.kind) {
				case 'logged-in':
					line.closeWith(requests.value.exit);
					return said;
				case 'greeted':
				case 'login-refused':
				case 'other-banner':
					return said;
				default:
					return brokenLayer(said, line.reached(), layers);
			}
		},
	);
}

async function talk(
	line: Line,
	requests: EventSocketRequests,
	logIn: boolean,
): Promise<Said | Interruption> {
	const hear = createHearing(line);
	const greeting = await hear(wholeBanner);
	if (greeting.kind !== 'heard') {
		return greeting;
	}
	const banner = greeting.value;
	if (banner.speaker !== 'freeswitch-event-socket') {
		return { kind: 'other-banner', banner };
	}
	line.passed('banner');
	if (!logIn) {
		return { kind: 'greeted', banner };
	}
	line.write(requests.login);
	const login = await hear(messageOf('command/reply'));
	if (login.kind !== 'heard') {
		return login;
	}
	if (!login.value.text.startsWith('+OK')) {
		return { kind: 'login-refused', text: login.value.text };
	}
	line.passed('login');
	line.write(requests.status);
	const status = await hear(messageOf('api/response'));
	if (status.kind !== 'heard') {
		return status;
	}
	line.passed('ping');
	const version = /FreeSWITCH \(Version [^)]{1,60}\)( is (not )?ready)?/.exec(
		status.value.body,
	)?.[0];
	return { kind: 'logged-in', banner: { ...banner, text: version ?? status.value.body } };
}
