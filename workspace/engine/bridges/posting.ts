import { at, textOf } from '../plain';
import { serverMajor } from '../serverMajor';
import { boxNow, type State } from '../state';
import { timeOf } from '../timeOf';

/** Older servers post into archived rooms. */
const firstThatRefusesArchived = 8;
const defaultMaxLength = 5000;
const maxClockDifferenceMs = 60_000;

const setting = (state: State, id: string, byDefault: unknown): unknown =>
	state.serverSettings.get(id)?.value ?? byDefault;

/** The converter of messages needs the room to exist, for private messages too. */
export function requireRoom(state: State, message: unknown): void {
	if (!state.rooms.has(textOf(at(at(message, 'room'), 'id')))) {
		throw new Error('Invalid room provided on the message.');
	}
}

function rolesOf(state: State, message: unknown): string[] {
	const username = textOf(at(at(message, 'sender'), 'username'));
	return state.users.get(username)?.roles ?? [];
}

const oneOf = (held: readonly string[], wanted: readonly string[]): boolean =>
	held.some((role) => wanted.includes(role));

function refuseMessage(state: State, message: unknown): string | undefined {
	const roles = rolesOf(state, message);
	const text = textOf(at(message, 'text'));
	const sentAt = timeOf(at(message, 'createdAt')) ?? boxNow(state);
	if (text.length > Number(setting(state, 'Message_MaxAllowedSize', defaultMaxLength))) {
		return 'Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]';
	}
	if (Math.abs(sentAt - boxNow(state)) > maxClockDifferenceMs) {
		return 'Message timestamp is out of sync [error-message-ts-out-of-sync]';
	}
	const isDisguised = at(message, 'alias') || at(message, 'avatarUrl');
	if (isDisguised && !oneOf(roles, ['app', 'bot'])) {
		return 'Not enough permission';
	}
	const mayMentionAll = oneOf(roles, ['admin', 'owner', 'moderator', 'user']);
	return /(^|\s|>)@(all|here)(?![\w.-])/.test(text) && !mayMentionAll
		? 'Notify all in this room not allowed [error-action-not-allowed]'
		: undefined;
}

function refuseInRoom(state: State, message: unknown): string | undefined {
	const room = state.rooms.get(textOf(at(at(message, 'room'), 'id')));
	const username = textOf(at(at(message, 'sender'), 'username'));
	const unmuted = Array.isArray(room?.unmuted) && room.unmuted.includes(username);
	const mayPost = unmuted || oneOf(rolesOf(state, message), ['admin', 'owner', 'moderator']);
	if (room?.ro === true && !mayPost) {
		return "You can't send messages because the room is readonly.";
	}
	if (room?.archived === true && serverMajor(state) >= firstThatRefusesArchived) {
		return 'room_is_archived';
	}
	if (room?.t === 'd' && room.blocked === true) {
		return 'room_is_blocked';
	}
	const onlyEncrypted =
		setting(state, 'E2E_Enable', false) === true &&
		setting(state, 'E2E_Allow_Unencrypted_Messages', true) === false;
	return room?.encrypted === true && onlyEncrypted
		? 'Not allowed to send un-encrypted messages in an encrypted room [error-not-allowed]'
		: undefined;
}

/** Throws what the server throws when a message may not be posted. Who is a member of the room does not count for apps. */
export function requirePosting(state: State, message: unknown): void {
	requireRoom(state, message);
	const refusal = refuseMessage(state, message) ?? refuseInRoom(state, message);
	if (refusal !== undefined) {
		throw new Error(refusal);
	}
}
