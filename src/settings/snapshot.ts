import type { readSettings } from './readSettings';
import type { IdOfKind } from './settingsTable';
import { basicAuth } from '../domain/protocols/bytes';

type Snapshot = ReturnType<typeof readSettings>;

/** All settings at one moment. Immutable: after a save a new one is made. */
export type Settings = { readonly [Part in keyof Snapshot]: Readonly<Snapshot[Part]> };

/** Settings that no reply may show. */
export type PrivateId = IdOfKind<'account' | 'secret'>;

export const privateValues = ({
	rocketChat,
	managementServer,
	simotel,
	metrics,
}: Settings): Readonly<Record<PrivateId, string>> => ({
	rocketchat_token: rocketChat.token,
	rocketchat_user_id: rocketChat.userId,
	management_server_username: managementServer.username,
	management_server_password: managementServer.password,
	simotel_api_key: simotel.apiKey,
	simotel_username: simotel.username,
	simotel_password: simotel.password,
	simotel_event_secret: simotel.eventSecret,
	metrics_tokens: metrics.tokens.join(' '),
});

/** Returns all values that are sent to a server and that nobody else may read. */
export function secretsIn(settings: Settings): string[] {
	const { username, password } = settings.simotel;
	const secrets = Object.values(privateValues(settings)).filter((secret) => secret !== '');
	return [...secrets, ...settings.metrics.tokens, basicAuth(username, password)];
}
