import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { callRoomOf, stateOf } from '../../../../src/domain/room/callRoom';
import { decodeApiRoom, decodeRoom } from '../../../../src/domain/room/roomDecode';
import { definedFacts, factsOfApi, factsOfEngine } from '../../../support/decodedFacts';

const fixture = join(__dirname, '../../../fixtures/voip-room.answer.json');
const documented: { room: Record<string, unknown> } = JSON.parse(readFileSync(fixture, 'utf8'));
const at = (text: string): number => Date.parse(text);
type Awaiting = { waiting?: boolean; responseBy?: unknown };

describe('the facts of a room', () => {
	test.each([
		['milliseconds waited', { callWaitingTime: 38_000 }, { waitedMs: 38_000 }],
		['no time waited, as NaN', { callWaitingTime: NaN }, {}],
		['no time waited, as null', { callWaitingTime: null }, {}],
		['a negative wait', { callWaitingTime: -1 }, {}],
		['seconds on hold', { callTotalHoldTime: 30 }, { heldMs: 30_000 }],
		['a duration', { callDuration: 300_000 }, { durationMs: 300_000 }],
		['an early duration', { metrics: { callDuration: 7 } }, { durationMs: 7 }],
		['a phone as text', { v: { phone: '+49' } }, { phone: '+49' }],
		['a phone as array', { v: { phone: ['+49', '+50'] } }, { phone: '+49' }],
		['a phone as objects', { v: { phone: [{ phoneNumber: '+49' }] } }, { phone: '+49' }],
		['no phone, as an empty array', { v: { phone: [] } }, {}],
		['a queue', { queue: 'support' }, { queue: 'support' }],
		['an unknown direction', { direction: 'sideways' }, {}],
		['tags', { tags: ['', 'vip', 7] }, { tags: ['vip'] }],
		['no tags', { tags: [] }, {}],
		[
			'who closed it',
			{ closer: 'user', closedBy: { username: 'bob' } },
			{ closer: 'user', closedBy: 'bob' },
		],
		['empty texts', { queue: '', callUniqueId: '', responseBy: '', tags: '' }, {}],
	])('%s, from the API and from the engine', (_, fields, expected) => {
		expect(factsOfApi(fields)).toEqual(expected);
		expect(factsOfEngine({ _unmappedProperties_: fields })).toEqual(expected);
	});

	test.each([
		['the visitor', { visitor: { name: 'Mary', username: 'g' }, displayName: 'x' }, 'Mary'],
		['fname', { displayName: 'Mary', slugifiedName: 'x', visitor: { username: 'g' } }, 'Mary'],
		['name', { slugifiedName: 'Mary', visitor: { username: 'g' } }, 'Mary'],
		['username', { displayName: '', visitor: { name: '', username: 'guest-1' } }, 'guest-1'],
	])('the name of the visitor comes from %s', (_, room, name) => {
		expect(decodeRoom(room, []).facts.visitorName).toBe(name);
	});

	test('the phone can stand in the channel of the visitor', () => {
		expect(factsOfEngine({ visitorChannelInfo: { phone: '+49' } })).toEqual({ phone: '+49' });
	});

	test('custom fields of other kinds are left out', () => {
		const customFields = {
			a: 'x',
			b: 0,
			c: false,
			d: '',
			e: {},
			f: null,
			g: ['x'],
			h: NaN,
			i: Infinity,
		};
		expect(factsOfApi({ customFields }).customFields).toEqual([
			{ name: 'a', value: 'x' },
			{ name: 'b', value: '0' },
			{ name: 'c', value: 'false' },
		]);
		expect(factsOfApi({ customFields: ['x'] })).toEqual({});
	});

	test.each([
		['unset after an answer', { responseBy: { username: 'ann' } }, false],
		['set again by the visitor', { waiting: true, responseBy: { username: 'ann' } }, true],
		['unset, and nobody answered', { responseBy: '' }, undefined],
	])('waiting for an answer: %s', (_, { waiting, responseBy }: Awaiting, expected) => {
		const api = decodeApiRoom({ waitingResponse: waiting, responseBy }, []);
		const engine = decodeRoom({ isWaitingResponse: waiting, responseBy }, []);
		expect([api.facts.awaitsAnswer, engine.facts.awaitsAnswer]).toEqual([expected, expected]);
	});
});

describe('a room of the documentation', () => {
	test('is decoded to what a reply shows, and nothing else', () => {
		const { kind, facts } = decodeApiRoom(documented.room, ['8s7e9ony6ctl27e1qf8kue']);
		expect(kind).toBe('livechat');
		expect(definedFacts(facts)).toEqual({
			id: 'kCJDd5peKiZnGJLPq',
			visitorName: 'Mary',
			visitorStatus: 'offline',
			startedAt: at('2021-07-09T20:12:19.795Z'),
			open: true,
			agentId: 'XycfA5CetCPuEjqxw',
			agent: 'faria.masood',
			agentSince: at('2021-07-09T20:19:29.422Z'),
			lastMessageAt: at('2021-07-09T20:20:58.755Z'),
			messages: 7,
			awaitsAnswer: true,
			firstResponseMs: 452_688,
			averageResponseMs: 226_436.5,
			customFields: [{ name: 'salesforceCrmContactId', value: '0032y000009mtOIAAY' }],
		});
	});
});

describe('the kind of a room', () => {
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
});

describe('the state of a room', () => {
	test.each([
		['open', { isOpen: true, createdAt: 1000 }, { kind: 'open', forMs: 9000 }],
		['open since an unknown time', { isOpen: true }, { kind: 'open', forMs: undefined }],
		['started in the future', { isOpen: true, createdAt: 99_000 }, { kind: 'open', forMs: 0 }],
		['closed, `open` unset', { closedAt: 4000 }, { kind: 'closed', agoMs: 6000 }],
		['closed, `open` left over', { isOpen: true, closedAt: 4000 }, { kind: 'closed', agoMs: 6000 }],
		['archived by the migration', { createdAt: 1 }, { kind: 'closed', agoMs: undefined }],
		['open as text', { isOpen: 'true' }, { kind: 'closed', agoMs: undefined }],
	])('a room that is %s', (_, room, state) => {
		expect(stateOf(decodeRoom(room, []).facts, 10_000)).toEqual(state);
	});
});

describe('the times of a room', () => {
	test.each([
		['a Date', new Date(5000), 5000],
		['text', '1970-01-01T00:00:05.000Z', 5000],
		['a database date', { $date: 5000 }, 5000],
		['a database date as text', { $date: '1970-01-01T00:00:05Z' }, 5000],
		['milliseconds', 5000, 5000],
		['an invalid Date', new Date(NaN), undefined],
		['an empty text', '', undefined],
		['another text', 'yesterday', undefined],
		['out of range', 1e300, undefined],
	])('a time given as %s', (_, value, expected) => {
		expect(decodeApiRoom({ closedAt: value }, []).facts.closedAt).toBe(expected);
		expect(decodeRoom({ closedAt: value }, []).facts.closedAt).toBe(expected);
	});

	test.each([
		['created and never written to', { msgs: 0, ts: 5000, lm: 5000 }, undefined],
		['written to', { msgs: 1, ts: 5000, lm: 5000 }, 5000],
		['written to, the messages removed', { msgs: 0, ts: 5000, lm: 6000 }, 6000],
		['of an unknown number of messages', { ts: 5000, lm: 5000 }, 5000],
		['known by its last message only', { lastMessage: { ts: 7000 } }, 7000],
	])('the last message of a room that is %s', (_, fields, expected) => {
		const { msgs, ts, lm, ...rest } = { msgs: undefined, ts: undefined, lm: undefined, ...fields };
		const own = { messageCount: msgs, createdAt: ts, lastModifiedAt: lm };
		expect(decodeApiRoom(fields, []).facts.lastMessageAt).toBe(expected);
		expect(decodeRoom({ ...own, _unmappedProperties_: rest }, []).facts.lastMessageAt).toBe(
			expected,
		);
	});
});
