import { askWithLogin, type LoginTarget } from './askWithLogin';
import type { DirectTools } from './connection';
import { notSent } from './conversation';
import type { HearingStep } from './hearing';
import type { LoginReading } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import {
	type EventSocketMessage,
	eventSocketRequests,
	parseEventSocket,
} from '../../domain/protocols/eventSocket';

export type EventSocketTarget = LoginTarget & { password: string };

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

/** Returns the version from the answer to `api status`, or the whole answer if there is none in it. */
const versionIn = ({ body }: EventSocketMessage): string =>
	/FreeSWITCH \(Version [^)]{1,60}\)( is (not )?ready)?/.exec(body)?.[0] ?? body;

/** Makes one attempt on one connection: greeting, login, `api status`, exit. */
export async function askEventSocket(
	tools: DirectTools,
	target: EventSocketTarget,
	timeoutMs: number,
): Promise<LoginReading> {
	const requests = eventSocketRequests(target.password);
	if (!requests.ok) {
		return notSent(requests.problem);
	}
	const { login, status, exit } = requests.value;
	const protocol = {
		speaker: 'freeswitch-event-socket',
		login: { request: login, readAnswer: messageOf('command/reply') },
		refusal: ({ text }: EventSocketMessage) => (text.startsWith('+OK') ? undefined : text),
		ping: { request: status, readAnswer: messageOf('api/response') },
		nameIn: versionIn,
		logoff: exit,
	} as const;
	return askWithLogin(tools, target, protocol, timeoutMs);
}
