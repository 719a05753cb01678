import type { ClientKind } from '../../engine/userCalls';
import type { Outcome, Session } from '../../session/session';
import type { Done } from '../contract';
import { Refusal } from '../refusal';

/** Returns the name of a user of the workspace. */
export function knownUser(session: Session, username: string): string {
	const names = session.users().map((user) => user.username);
	if (!names.includes(username)) {
		throw new Refusal(404, `There is no user "${username}". There are: ${names.join(', ')}.`);
	}
	return username;
}

/** Returns the id of a room of the workspace. */
export function knownRoom(session: Session, id: string): string {
	if (!session.rooms().some((room) => room.id === id)) {
		throw new Refusal(404, `There is no room "${id}".`);
	}
	return id;
}

export function adminOnly(session: Session, username: string): void {
	const name = knownUser(session, username);
	const user = session.users().find((one) => one.username === name);
	if (!user?.roles.includes('admin')) {
		throw new Refusal(403, 'Administration is for admins.');
	}
}

/** Returns which client a user sits at. */
export function clientOf(name: string | undefined): ClientKind {
	if (name && name !== 'web' && name !== 'phone') {
		throw new Refusal(400, 'A client is web or phone.');
	}
	return name === 'phone' ? 'phone' : 'web';
}

/** What the client gets of an outcome: what a handler returned has reached the screen already. */
export const doneOf = (outcome: Outcome): Done => ({
	ok: outcome.ok,
	ms: outcome.ms,
	crossings: outcome.crossings,
	...(outcome.ok ? {} : { error: outcome.error }),
});
