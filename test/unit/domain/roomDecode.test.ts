import { api, engine } from './roomDecodeFacts';
import { decodeRoom } from '../../../src/domain/roomDecode';

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
	['fillers', { queue: '', callUniqueId: '', responseBy: '', tags: '' }, {}],
])('both documents: %s', (_, fields, expected) => {
	expect(api(fields)).toEqual(expected);
	expect(engine({ _unmappedProperties_: fields })).toEqual(expected);
});

test.each([
	['the visitor', { visitor: { name: 'Mary', username: 'g' }, displayName: 'x' }, 'Mary'],
	['fname', { displayName: 'Mary', slugifiedName: 'x', visitor: { username: 'g' } }, 'Mary'],
	['name', { slugifiedName: 'Mary', visitor: { username: 'g' } }, 'Mary'],
	['username', { displayName: '', visitor: { name: '', username: 'guest-1' } }, 'guest-1'],
])('the name comes from %s', (_, room, name) => {
	expect(decodeRoom(room, []).facts.visitorName).toBe(name);
});

test('the channel of a visitor can hold the phone', () => {
	expect(engine({ visitorChannelInfo: { phone: '+49' } })).toEqual({ phone: '+49' });
});

test('custom fields of other kinds are left out', () => {
	const customFields = { a: 'x', b: 0, c: false, d: '', e: {}, f: null, g: ['x'] };
	expect(api({ customFields }).customFields).toEqual([
		{ name: 'a', value: 'x' },
		{ name: 'b', value: '0' },
		{ name: 'c', value: 'false' },
	]);
	expect(api({ customFields: ['x'] })).toEqual({});
});
