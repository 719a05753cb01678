import type { HttpTools } from './check';
import { forgivingHttp } from './forgivingHttp';
import type { Http } from '../clients/http';
import { createRocketChat } from '../clients/rocketChat';
import type { RocketChat } from '../clients/rocketChat';
import { problem } from '../domain/problem';
import type { Problem } from '../domain/problem';
import type { SettingId } from '../settings/settings';
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
	checks.acceptSelfSigned ? forgivingHttp(http, clock) : http;

export const rocketChatOf = (settings: Settings, tools: HttpTools): RocketChat =>
	createRocketChat(httpFor(settings, tools), {
		baseUrl: settings.rocketChat.address?.url ?? '',
		userId: settings.rocketChat.userId,
		token: settings.rocketChat.token,
	});
