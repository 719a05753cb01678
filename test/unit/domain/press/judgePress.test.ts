import fc from 'fast-check';

import {
	alertActions,
	barViewId,
	messageActions,
	refreshBarAction,
} from '../../../../src/domain/press/actions';
import { judgePress } from '../../../../src/domain/press/judgePress';
import { encodePressValue } from '../../../../src/domain/press/pressValue';

const value = {
	...{ about: '', roomId: 'room1', threadId: '', messageId: 'message1', userId: 'user1' },
	at: 1_700_000_000_000,
};
const inMessage = {
	actionId: messageActions.again,
	value: encodePressValue(value),
	container: { type: 'message', id: 'message1' },
	room: { id: 'room1' },
	// What is not there arrives as null in newer sandboxes.
	message: null,
	triggerId: 'trigger1',
};
const place = { kind: 'call', roomId: 'room1' } as const;
const inBar = {
	actionId: refreshBarAction(place),
	value: 'room1',
	container: { type: 'view', id: barViewId(place, 'opening1') },
	room: { id: 'GENERAL' },
	triggerId: 'trigger1',
};
const kindOf = (data: unknown): string => judgePress(data, 'user1').kind;

test('a button of a message and one of a bar are accepted', () => {
	expect(judgePress(inMessage, 'user1')).toEqual({
		...{ kind: 'message', action: 'again', roomId: 'room1' },
		value,
	});
	expect(judgePress(inBar, 'user1')).toEqual({
		...{ kind: 'bar', place, roomId: 'room1', triggerId: 'trigger1' },
		viewId: 'voip-bar.call.room1.opening1',
	});
});

test.each([
	['about one server', 'simotel', 'simotel'],
	['about several', '', undefined],
	['about what a client made up', '../x', undefined],
])('a button of an alert %s is accepted from anybody in the room', (_what, given, about) => {
	const press = { actionId: alertActions.details, value: given, room: { id: 'room1' } };
	expect(judgePress(press, 'user2')).toEqual({
		...{ kind: 'alert', action: 'details', roomId: 'room1' },
		about,
	});
	expect(kindOf({ ...press, room: null })).toBe('refused');
});

test('a bar whose press lost its value is accepted', () => {
	expect(kindOf({ ...inBar, value: null })).toBe('bar');
});

test.each([
	['by another user', { value: encodePressValue({ ...value, userId: 'user2' }) }],
	['on another message', { container: { type: 'message', id: 'message2' } }],
	['on a stored message', { message: { id: 'message1' } }],
	['in another room', { room: { id: 'room2' } }],
	['without a room', { room: null }],
	['for an unknown target', { value: encodePressValue({ ...value, about: 'billing' }) }],
	['for no room', { actionId: messageActions.refreshCall }],
	['of another action', { actionId: 'constructor' }],
])('a press in a message %s is refused', (_what, changes) => {
	expect(kindOf({ ...inMessage, ...changes })).toBe('refused');
});

test.each([
	['of another room', { value: 'room2' }],
	['in the bar of another room', { container: { id: 'voip-bar.call.room2.opening1' } }],
	['in another bar', { container: { id: 'voip-bar.status.room1.opening1' } }],
	['in a bar without an opening', { container: { id: 'voip-bar.call.room1.' } }],
	['for a room that cannot be', { actionId: 'voip-refresh-bar.call.$ne' }],
])('a press in a bar %s is refused', (_what, changes) => {
	expect(kindOf({ ...inBar, ...changes })).toBe('refused');
});

test('anything else is refused, and nothing of it is told', () => {
	fc.assert(
		fc.property(fc.anything(), fc.string(), (data, actionId) => {
			const press = judgePress(
				typeof data === 'object' && data !== null ? { ...data, actionId } : data,
				'user1',
			);
			expect(press.kind).toBe('refused');
			expect(press).toEqual({ kind: 'refused', why: expect.stringMatching(/^it/) });
		}),
	);
});
