import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { type Administration, passwordOf } from './administration';
import { ok, unauthorized } from './answers';
import type { BoxUser } from '../../engine/box';
import { at, textOf } from '../../engine/plain';
import type { Answer } from '../answer';
import type { RocketChatMajor } from '../world';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Rocket.Chat takes a password as it is, or as its SHA-256 in hex. */
function isPasswordOf({ username }: BoxUser, password: unknown): boolean {
	const wanted = digestOf(passwordOf(username));
	const digest = textOf(at(password, 'digest'));
	const given = digest ? Buffer.from(digest, 'hex') : digestOf(textOf(password));
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const personOf = ({ id, username, name, roles, utcOffset = 0 }: BoxUser) => ({
	_id: id,
	username,
	name,
	roles,
	utcOffset,
	active: true,
	type: 'user',
	status: 'online',
	emails: [],
});

const wrongPassword: Answer = {
	status: 401,
	type: 'application/json',
	body: JSON.stringify({ status: 'error', error: 'Unauthorized', message: 'Unauthorized' }),
};

/** Logins by name and password, and the tokens that they give. */
export function createLogins(major: RocketChatMajor) {
	const tokens = new Map<string, string>();
	return {
		login({ users }: Administration, body: unknown): Answer {
			const name = textOf(at(body, 'user')) || textOf(at(body, 'username'));
			const user = users().find(({ username }) => username === name);
			if (!user || !isPasswordOf(user, at(body, 'password'))) {
				return wrongPassword;
			}
			const authToken = randomBytes(32).toString('base64url');
			tokens.set(authToken, user.id);
			return ok({ status: 'success', data: { userId: user.id, authToken, me: personOf(user) } });
		},
		/** Returns the user whose token and id a request carries. */
		userOf({ users }: Administration, headers: IncomingMessage['headers']): BoxUser | undefined {
			const id = headers['x-user-id'];
			const token = headers['x-auth-token'];
			const isKnown = typeof token === 'string' && id !== undefined && tokens.get(token) === id;
			return isKnown ? users().find((user) => user.id === id) : undefined;
		},
		me: (user: BoxUser | undefined): Answer => (user ? ok(personOf(user)) : unauthorized(major)),
	};
}
export type Logins = ReturnType<typeof createLogins>;
