import type { Settings } from './snapshot';
import { basicAuth } from '../domain/basicAuth';

/** Everything that a server is told and nobody else may read. */
export function secretsIn({ rocketChat, managementServer, simotel }: Settings): string[] {
	const plain = [
		rocketChat.token,
		rocketChat.userId,
		managementServer.username,
		managementServer.password,
		simotel.apiKey,
		simotel.username,
		simotel.password,
		simotel.eventSecret,
	].filter((secret) => secret !== '');
	return [...plain, basicAuth(simotel.username, simotel.password)];
}
