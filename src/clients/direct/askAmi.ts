import { brokenLayer, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line } from './conversation';
import { createHearing, type HearingStep, wholeBanner } from './hearing';
import type { AmiReading, Interruption } from '../../domain/judging/directReading';
import {
	type AmiAccount,
	amiActionId,
	amiRequests,
	type AmiRequests,
	type AmiResponse,
	parseAmi,
} from '../../domain/protocols/ami';
import type { Banner } from '../../domain/protocols/banner';
import type { Bytes } from '../../domain/protocols/bytes';

export type AmiTarget = Address &
	AmiAccount & {
		/** False if it only reads the greeting, which no server logs as an attempt. */
		logIn: boolean;
	};

/** Makes one attempt on one connection: banner, login, ping, logoff. */
export async function askAmi(
	{ clock, sockets }: DirectTools,
	target: AmiTarget,
	timeoutMs: number,
): Promise<AmiReading> {
	const requests = amiRequests(target);
	if (!requests.ok) {
		const { problem } = requests;
		return { kind: 'not-sent', problem, ms: 0, passed: [], certificate: undefined };
	}
	const layers = layersTo(target.host, 'banner', 'login', 'ping');
	return converse(
		(events) => sockets.plain({ host: target.host, port: target.port }, events),
		{ clock, timeoutMs },
		async (line) => {
			const said = await amiTalk(line, requests.value, target.logIn);
			switch (said.kind) {
				case 'logged-in':
					line.closeWith(requests.value.logoff);
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

export type AmiSaid =
	| { kind: 'logged-in'; banner: Banner }
	| { kind: 'greeted'; banner: Banner }
	| { kind: 'login-refused'; text: string }
	| { kind: 'other-banner'; banner: Banner }
	| Interruption;

/** Finds the answer to one of our actions, and skips events and other answers. */
const answerTo =
	(actionId: string) =>
	(bytes: Bytes): HearingStep<AmiResponse> => {
		let rest = bytes;
		for (;;) {
			const read = parseAmi(rest);
			if (read.kind === 'more' || read.kind === 'too-long') {
				return { kind: 'more' };
			}
			rest = read.rest;
			// Servers that are too old to repeat the id answer in the order of the requests.
			if (read.kind === 'response' && (read.response.actionId ?? actionId) === actionId) {
				return { kind: 'done', value: read.response, rest };
			}
		}
	};

/** Talks to AMI from the greeting to the answer to our ping. */
export async function amiTalk(line: Line, requests: AmiRequests, logIn: boolean): Promise<AmiSaid> {
	const hear = createHearing(line);
	const greeting = await hear(wholeBanner);
	if (greeting.kind !== 'heard') {
		return greeting;
	}
	if (greeting.value.speaker !== 'asterisk-manager') {
		return { kind: 'other-banner', banner: greeting.value };
	}
	line.passed('banner');
	if (!logIn) {
		return { kind: 'greeted', banner: greeting.value };
	}
	line.write(requests.login);
	const login = await hear(answerTo(amiActionId('login')));
	if (login.kind !== 'heard') {
		return login;
	}
	if (login.value.response.toLowerCase() !== 'success') {
		return { kind: 'login-refused', text: login.value.message };
	}
	line.passed('login');
	line.write(requests.ping);
	const pong = await hear(answerTo(amiActionId('ping')));
	if (pong.kind !== 'heard') {
		return pong;
	}
	line.passed('ping');
	return { kind: 'logged-in', banner: greeting.value };
}
