import { callRoomOf, stateOf } from '../../../src/domain/room';
import { decodeApiRoom, decodeRoom } from '../../../src/domain/roomDecode';

type Awaiting = { waiting?: boolean; responseBy?: unknown };

test.each([
	['unset after an answer', { responseBy: { username: 'ann' } }, false],
	['set again by the visitor', { waiting: true, responseBy: { username: 'ann' } }, true],
	['unset, and nobody answered', { responseBy: '' }, undefined],
])('waiting for an answer: %s', (_, { waiting, responseBy }: Awaiting, expected) => {
	const api = decodeApiRoom({ waitingResponse: waiting, responseBy }, []);
	const engine = decodeRoom({ isWaitingResponse: waiting, responseBy }, []);
	expect([api.facts.awaitsAnswer, engine.facts.awaitsAnswer]).toEqual([expected, expected]);
});

test.each([
	['v', 'voip'],
	['l', 'livechat'],
	['c', 'no-call'],
	['p', 'no-call'],
	['d', 'no-call'],
	['toString', 'no-call'],
	[undefined, 'no-call'],
])('a room of type %s is %s', (type, kind) => {
	expect(callRoomOf(decodeRoom({ type }, [])).kind).toBe(kind);
	expect(callRoomOf(decodeApiRoom({ t: type }, [])).kind).toBe(kind);
});

test.each([
	['open', { isOpen: true, createdAt: 1000 }, { kind: 'open', forMs: 9000 }],
	['open for who knows how long', { isOpen: true }, { kind: 'open', forMs: undefined }],
	['begun in the future', { isOpen: true, createdAt: 99_000 }, { kind: 'open', forMs: 0 }],
	['closed, `open` unset', { closedAt: 4000 }, { kind: 'closed', agoMs: 6000 }],
	['closed, `open` left over', { isOpen: true, closedAt: 4000 }, { kind: 'closed', agoMs: 6000 }],
	['archived by the migration', { createdAt: 1 }, { kind: 'closed', agoMs: undefined }],
	['open as text', { isOpen: 'true' }, { kind: 'closed', agoMs: undefined }],
])('a room that is %s', (_, room, state) => {
	expect(stateOf(decodeRoom(room, []).facts, 10_000)).toEqual(state);
});
