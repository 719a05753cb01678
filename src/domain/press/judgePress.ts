import { field, textField } from '../json';
import { isRoomId, type RoomId } from '../room/callRoom';
import { isTarget, type Target } from '../target';
import {
	type AlertAction,
	alertActionOf,
	type BarPlace,
	isBarView,
	type MessageAction,
	messageActionOf,
	refreshedBar,
} from './actions';
import { decodePressValue, type PressValue } from './pressValue';

export type JudgedPress =
	| { kind: 'message'; action: MessageAction; value: PressValue; roomId: RoomId }
	| { kind: 'alert'; action: AlertAction; about: Target | undefined; roomId: RoomId }
	| { kind: 'bar'; place: BarPlace; viewId: string; triggerId: string; roomId: RoomId }
	/** `why` holds nothing that the client sent. */
	| { kind: 'refused'; why: string };

const refused = (why: string): JudgedPress => ({ kind: 'refused', why });

/** An action id is short. A longer one is not searched. */
const maxActionId = 120;

function isAbout({ about }: PressValue, action: MessageAction): boolean {
	return action === 'refreshCall' ? isRoomId(about) : about === '' || isTarget(about);
}

function judgeInMessage(data: unknown, action: MessageAction, userId: string): JudgedPress {
	const container = field(data, 'container');
	const value = decodePressValue(textField(data, 'value') ?? '');
	const roomId = textField(field(data, 'room'), 'id') ?? '';
	if (!value || !isAbout(value, action) || !isRoomId(value.roomId)) {
		return refused('its value is not one of ours');
	}
	// Our buttons are on private messages, which the server does not store.
	const isOther = field(data, 'message') || textField(container, 'id') !== value.messageId;
	if (isOther || value.userId !== userId) {
		return refused('it is on the message of another user');
	}
	return roomId === value.roomId
		? { kind: 'message', action, value, roomId: value.roomId }
		: refused('it names another room than its message');
}

/** An alert is for everybody in its room, so that its buttons name no user. */
function judgeInAlert(data: unknown, action: AlertAction): JudgedPress {
	const roomId = textField(field(data, 'room'), 'id') ?? '';
	const about = textField(data, 'value') ?? '';
	return isRoomId(roomId)
		? { kind: 'alert', action, about: isTarget(about) ? about : undefined, roomId }
		: refused('it names no room');
}

function judgeInBar(data: unknown, place: BarPlace): JudgedPress {
	const { roomId } = place;
	const viewId = textField(field(data, 'container'), 'id') ?? '';
	const value = textField(data, 'value') ?? '';
	if (!isRoomId(roomId) || !isBarView(viewId, place) || ![roomId, ''].includes(value)) {
		return refused('it names another room than its bar');
	}
	return { kind: 'bar', place, viewId, roomId, triggerId: textField(data, 'triggerId') ?? '' };
}

/** Clients can send any press. Returns what it asks for, if the app may have made such a button for this user. */
export function judgePress(data: unknown, userId: string): JudgedPress {
	const actionId = textField(data, 'actionId') ?? '';
	if (actionId.length > maxActionId) {
		return refused('its action is unknown');
	}
	const action = messageActionOf(actionId);
	const inAlert = alertActionOf(actionId);
	if (inAlert) {
		return judgeInAlert(data, inAlert);
	}
	const bar = refreshedBar(actionId);
	if (bar) {
		return judgeInBar(data, bar);
	}
	return action ? judgeInMessage(data, action, userId) : refused('its action is unknown');
}
