import type { IncomingMessage } from 'node:http';

import type { Administration } from './administration';
import { failure } from './answers';
import { deploymentAnswer, isDeployment } from './deployment';
import { createLogins } from './logins';
import type { BoxUser } from '../../engine/box';
import type { Answer } from '../answer';
import { bytesOf } from '../requestBody';
import type { RocketChatMajor } from '../world';

const maxLogin = 10_000;

async function jsonOf(request: IncomingMessage): Promise<unknown> {
	const bytes = await bytesOf(request, maxLogin);
	try {
		const parsed: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
		return parsed;
	} catch {
		return undefined;
	}
}

export type WorkspaceRoutes = {
	host(administration: Administration): void;
	/** Returns undefined for a path that is none of these. */
	answer(request: IncomingMessage, path: string): Promise<Answer | undefined>;
	/** Returns the person who is logged in with the headers of a request. */
	personOf(headers: IncomingMessage['headers']): BoxUser | undefined;
};

/** The routes of Rocket.Chat about people and apps. No fault concerns them but those of the port. */
export function createWorkspaceRoutes(major: RocketChatMajor): WorkspaceRoutes {
	let administration: Administration | undefined;
	const logins = createLogins(major);
	const personOf = (headers: IncomingMessage['headers']): BoxUser | undefined =>
		administration && logins.userOf(administration, headers);
	return {
		personOf,
		host(given) {
			administration = given;
		},
		async answer(request, path) {
			if (!administration) {
				return undefined;
			}
			if (path === '/api/v1/login' && request.method === 'POST') {
				const body = await jsonOf(request);
				return body === undefined
					? failure('Match error: Expected an object')
					: logins.login(administration, body);
			}
			const user = personOf(request.headers);
			if (path === '/api/v1/me' && request.method === 'GET') {
				return logins.me(user);
			}
			return isDeployment(path)
				? deploymentAnswer(administration, request, { path, user, major })
				: undefined;
		},
	};
}
