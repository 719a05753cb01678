import { askWithLogin, type LoginTarget } from './askWithLogin';
import type { DirectTools } from './connection';
import { notSent } from './conversation';
import type { HearingStep } from './hearing';
import type { LoginReading } from '../../domain/judging/directReading';
import {
	type AmiAccount,
	amiActionId,
	amiRequests,
	type AmiResponse,
	parseAmi,
} from '../../domain/protocols/ami';
import type { Bytes } from '../../domain/protocols/bytes';

export type AmiTarget = LoginTarget & AmiAccount;

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

/** Makes one attempt on one connection: banner, login, ping, logoff. */
export async function askAmi(
	tools: DirectTools,
	target: AmiTarget,
	timeoutMs: number,
): Promise<LoginReading> {
	const requests = amiRequests(target);
	if (!requests.ok) {
		return notSent(requests.problem);
	}
	const { login, ping, logoff } = requests.value;
	const protocol = {
		speaker: 'asterisk-manager',
		login: { request: login, readAnswer: answerTo(amiActionId('login')) },
		refusal: ({ response, message }: AmiResponse) =>
			response.toLowerCase() === 'success' ? undefined : message,
		ping: { request: ping, readAnswer: answerTo(amiActionId('ping')) },
		logoff,
	} as const;
	return askWithLogin(tools, target, protocol, timeoutMs);
}
