import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { problem, type Problem } from '../../../src/domain/problem';
import { callRoomOf } from '../../../src/domain/room/callRoom';
import { decodeApiRoom } from '../../../src/domain/room/roomDecode';
import { messagesFor } from '../../../src/messages/languages';
import { roomView } from '../../../src/views/roomView';
import { linesOf } from '../../support/replyText';

const fixture = readFileSync(join(__dirname, '../../fixtures/voip-room.answer.json'), 'utf8');
const documented: { room: object } = JSON.parse(fixture);
const now = Date.parse('2021-07-09T20:22:00.000Z');
const ago = (ms: number): string => new Date(now - ms).toISOString();

const common = { messages: messagesFor('en'), now, utcOffset: 2, admin: false };
function shownLines(room: object, reader: Partial<typeof common> = {}, fault?: Problem): string[] {
	const call = callRoomOf(decodeApiRoom(room, []));
	if (call.kind === 'no-call') {
		throw new Error('no call');
	}
	const reply = roomView({ ...call, problem: fault }, { ...common, ...reader });
	return linesOf(reply);
}

const inbound = {
	_id: 'kCJDd5peKiZnGJLPq',
	t: 'v',
	fname: 'Mary',
	v: { phone: '+4930555123', status: 'online' },
	direction: 'inbound',
	queue: 'support',
	open: true,
	callStarted: ago(252_000),
	callWaitingTime: 38_000,
	callTotalHoldTime: 0,
	callUniqueId: '1636.42',
	servedBy: { _id: 'a', username: 'faria.masood', ts: ago(180_000) },
	waitingResponse: true,
	msgs: 0,
	tags: ['vip', 'spain'],
	lm: ago(120_000),
};

test('a call in progress', () => {
	expect(shownLines(inbound)).toEqual([
		'Call with Mary · inbound · +4930555123',
		'Open for 4 min 12 s · waited 38 s in queue "support" · on hold 0 s',
		'Agent faria.masood · since 22:19',
		'Tags: vip, spain',
		'Details: room kCJDd5peKiZnGJLPq, call id 1636.42, last message 22:20',
	]);
});

test('a closed call does not say who hung up, as that is not known', () => {
	const closed = {
		...inbound,
		open: undefined,
		closedAt: ago(3_900_000),
		callDuration: 303_000,
		closer: 'visitor',
		closedBy: { username: 'guest-1' },
	};
	expect(shownLines(closed)[1]).toMatch(/^Closed 1 h 5 min ago · lasted 5 min 3 s · waited 38 s/);
	expect(shownLines({ ...closed, closer: 'user', closedBy: { username: 'bob' } })[1]).toMatch(
		/^Closed 1 h 5 min ago by bob · /,
	);
});

test('a call without any facts', () => {
	expect(shownLines({ t: 'v' })).toEqual(['Call', 'Closed']);
});

test("the documentation's livechat", () => {
	expect(shownLines(documented.room, { utcOffset: 0 })).toEqual([
		'Livechat with Mary · offline',
		'Open for 9 min 40 s · waiting for an answer',
		'Agent faria.masood · since 20:19',
		'7 messages · first response after 7 min 33 s · on average after 3 min 46 s',
		'salesforceCrmContactId: 0032y000009mtOIAAY',
		'Details: room kCJDd5peKiZnGJLPq, last message 20:20',
	]);
});

test('the documented answer is as the documentation has it, byte for byte', () => {
	expect(createHash('sha256').update(fixture).digest('hex')).toBe(
		'7feb8e596624af62366e7c95056fdbc10b7815fbe45131d317c828f81add9bdc',
	);
});

test('an open livechat that has been answered', () => {
	const room = { t: 'l', open: true, responseBy: { username: 'bob' } };
	expect(shownLines(room)).toEqual(['Livechat', 'Open · not waiting for an answer']);
});

test('a livechat that its visitor closed', () => {
	const room = { t: 'l', closer: 'visitor', closedAt: ago(5000), waitingResponse: false };
	expect(shownLines(room)).toEqual(['Livechat', 'Closed 5 s ago by the visitor']);
});

test.each([
	[0, '20:20'],
	[5.75, '2021-07-10 02:05'],
	[-9.5, '10:50'],
])('times for a user at an offset of %s hours', (utcOffset, time) => {
	const shown = shownLines({ t: 'v', lm: ago(120_000) }, { utcOffset }).pop();
	expect(shown).toBe(`Details: last message ${time.slice(-5)}`);
});

test('a time of another day has its date', () => {
	expect(shownLines({ t: 'v', lm: ago(86_400_000) }).pop()).toBe(
		'Details: last message 2021-07-08 22:22',
	);
});

test('a problem takes one line, which tells admins the next step', () => {
	const fault = problem('permission-missing', { permission: 'inbound-voip-calls' });
	const said =
		'Only what Rocket.Chat tells every app, without its VoIP API: the app lacks a permission';
	expect(shownLines(inbound, {}, fault).pop()).toBe(said);
	expect(shownLines(inbound, { admin: true }, fault).pop()).toBe(
		`${said} · Next: give the token's user a role with the permission inbound-voip-calls`,
	);
});

test.each([
	'@all @here #general',
	'[click](http://evil.invalid) `code` *bold*',
	'x'.repeat(10_000),
	'\u202eevil\u2066',
	'a\u200bb\ufeffc',
	'line\nbreak',
])('hostile content %j stays short, visible and in plain text', (text) => {
	const room = { ...inbound, fname: text, queue: text, tags: [text], callUniqueId: text };
	const more = { customFields: { [text]: text }, lastMessage: { msg: `secret ${text}` } };
	const call = callRoomOf(decodeApiRoom({ ...room, ...more }, []));
	const reply = call.kind === 'no-call' ? undefined : roomView(call, common);
	const json = JSON.stringify(reply?.blocks);
	expect(json).not.toMatch(/mrkdwn|secret|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\n/);
	expect(json.length).toBeLessThan(3000);
});
