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

/** Returns the problem of the first empty setting that the workspace's API needs. */
export function missingAccess({ rocketChat }: Settings): Problem | undefined {
	if (!rocketChat.userId) {
		return problem('not-configured', { setting: 'rocketchat_user_id' });
	}
	if (!rocketChat.token) {
		return problem('not-configured', { setting: 'rocketchat_token' });
	}
	return rocketChat.address ? undefined : problem('not-configured', { setting: 'rocketchat_url' });
}

/** Returns the problem of the first of these settings whose value is invalid. */
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

/** Returns the HTTP client that follows the setting on self-signed certificates. */
export const httpFor = ({ checks }: Settings, { http, clock }: HttpTools): Http =>
	checks.acceptSelfSigned ? acceptUntrustedHttp(http, clock) : http;

export const rocketChatFor = (settings: Settings, tools: HttpTools): RocketChat =>
	createRocketChat(httpFor(settings, tools), {
		baseUrl: settings.rocketChat.address?.url ?? '',
		userId: settings.rocketChat.userId,
		token: settings.rocketChat.token,
	});

/** Returns undefined if the workspace does not tell its version. */
export type AskVersion = (settings: Settings, deadline: Deadline) => Promise<string | undefined>;

const maxMs = 3000;
/** Rocket.Chat answers ten such requests in a minute, and counts those of other clients at this address too. */
const keptMs = { known: 60_000, unknown: 15_000 };

/** Asks `/api/info`, which tells every client the first two numbers of the version. */
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
