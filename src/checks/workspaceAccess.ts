import type { HttpTools } from './check';
import { createSharedAnswers } from './sharedAnswers';
import { acceptUntrustedHttp, type Http } from '../clients/http';
import { createRocketChat, type RocketChat } from '../clients/rocketChatClient';
import { type Deadline, remaining } from '../domain/clock';
import { textField } from '../domain/json';
import { problem, type Problem } from '../domain/problem';
import type { SettingId } from '../settings/settingsTable';
import type { Settings } from '../settings/snapshot';

export const accessSettings: readonly SettingId[] = [
	'rocketchat_url',
	'rocketchat_user_id',
	'rocketchat_token',
];

/** What is missing before the workspace's API can be asked in our name. */
export function missingAccess({ rocketChat }: Settings): Problem | undefined {
	if (!rocketChat.userId) {
		return problem('not-configured', { setting: 'rocketchat_user_id' });
	}
	if (!rocketChat.token) {
		return problem('not-configured', { setting: 'rocketchat_token' });
	}
	return rocketChat.address ? undefined : problem('not-configured', { setting: 'rocketchat_url' });
}

/** A setting of this check that cannot work as it is. */
export function faultOf(settings: Settings, ids: readonly SettingId[]): Problem | undefined {
	const fault = settings.faults.find(({ setting }) => ids.includes(setting));
	return (
		fault &&
		problem('setting-invalid', {
			setting: fault.setting,
			reason: fault.reason,
			example: fault.example,
		})
	);
}

/** Requests as the admin wants certificates to be looked at. */
export const httpFor = ({ checks }: Settings, { http, clock }: HttpTools): Http =>
	checks.acceptSelfSigned ? acceptUntrustedHttp(http, clock) : http;

export const rocketChatFor = (settings: Settings, tools: HttpTools): RocketChat =>
	createRocketChat(httpFor(settings, tools), {
		baseUrl: settings.rocketChat.address?.url ?? '',
		userId: settings.rocketChat.userId,
		token: settings.rocketChat.token,
	});

/** Undefined: it does not say. */
export type AskVersion = (settings: Settings, deadline: Deadline) => Promise<string | undefined>;

const maxMs = 3000;
/** Rocket.Chat lets ten of these through in a minute, those of everybody else at this address included. */
const keptMs = { known: 60_000, unknown: 15_000 };

/** What Rocket.Chat tells everybody of its version: the first two numbers. */
export function createAskVersion(tools: HttpTools): AskVersion {
	const share = createSharedAnswers<string | undefined>(tools.clock, (version) =>
		version === undefined ? keptMs.unknown : keptMs.known,
	);
	const ask = async (settings: Settings, deadline: Deadline): Promise<string | undefined> => {
		const limit = Math.min(maxMs, remaining(deadline, tools.clock));
		const answer = await rocketChatFor(settings, tools).info(limit).reading;
		return answer.kind === 'answer' && answer.body.kind === 'json'
			? textField(answer.body.value, 'version')
			: undefined;
	};
	return async (settings, deadline) => {
		const { address } = settings.rocketChat;
		const key = JSON.stringify([address?.url, settings.checks.acceptSelfSigned]);
		return address && share(key, () => ask(settings, deadline));
	};
}
