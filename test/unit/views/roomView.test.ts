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
		'☎ Inbound call · in progress for 4 min',
		'With Mary · +4930555123',
		'Agent faria.masood since 22:19 · Waited 38 s in queue support · Tags vip, spain · Call id 1636.42',
	]);
});

test('a call in progress is as high as three blocks, with the caller in plain text', () => {
	const call = callRoomOf(decodeApiRoom(inbound, []));
	const { blocks } = call.kind === 'no-call' ? { blocks: [] } : roomView(call, common);
	expect(blocks.map((block) => block.type)).toEqual(['section', 'section', 'context']);
	expect(blocks[1]).toMatchObject({ text: { type: 'plain_text' } });
});

test('an admin reads the id of the room too, and when the last message was', () => {
	expect(shownLines(inbound, { admin: true })[2]).toMatch(
		/ · Last message 22:20 · Room kCJDd5peKiZnGJLPq · Call id 1636\.42$/,
	);
});

test('a closed call does not say who hung up, as that is not known', () => {
	const closed = {
		...inbound,
		open: undefined,
		closedAt: ago(3_900_000),
		callDuration: 300_000,
		callTotalHoldTime: 30,
		closer: 'visitor',
		closedBy: { username: 'guest-1' },
	};
	const lines = shownLines(closed);
	expect(lines[0]).toBe('☎ Inbound call · ended 21:17 · lasted 5 min');
	expect(lines[2]).toContain(' · On hold 30 s · ');
	expect(lines.join()).not.toContain('Ended by');
	expect(shownLines({ ...closed, closer: 'user', closedBy: { username: 'bob' } })[2]).toContain(
		' · Ended by bob · ',
	);
});

test('a call without any facts', () => {
	expect(shownLines({ t: 'v' })).toEqual(['☎ Call · ended']);
});

test("the documentation's livechat", () => {
	expect(shownLines(documented.room, { utcOffset: 0 })).toEqual([
		'💬 Livechat · in progress for 9 min · waiting for an answer',
		'With Mary · offline',
		'Agent faria.masood since 20:19 · 7 messages · Replies after 3 min 46 s on average · Last message 20:20',
		'Fields: salesforceCrmContactId = 0032y000009mtOIAAY',
	]);
});

test('the documented answer is as the documentation has it, byte for byte', () => {
	expect(createHash('sha256').update(fixture).digest('hex')).toBe(
		'7feb8e596624af62366e7c95056fdbc10b7815fbe45131d317c828f81add9bdc',
	);
});

test('an open livechat that has been answered', () => {
	const room = { t: 'l', open: true, responseBy: { username: 'bob' } };
	expect(shownLines(room)).toEqual(['💬 Livechat · in progress']);
});

test('a livechat that its visitor closed', () => {
	const room = { t: 'l', closer: 'visitor', closedAt: ago(5000), waitingResponse: false };
	expect(shownLines(room)).toEqual(['💬 Livechat · ended 22:21 by the visitor']);
});

test.each([
	[0, '20:20'],
	[5.75, '2021-07-10 02:05'],
	[-9.5, '10:50'],
])('times for a user at an offset of %s hours', (utcOffset, time) => {
	const shown = shownLines({ t: 'v', lm: ago(120_000) }, { utcOffset, admin: true }).pop();
	expect(shown).toBe(`Last message ${time.slice(-5)}`);
});

test('a time of another day has its date', () => {
	expect(shownLines({ t: 'v', lm: ago(86_400_000) }, { admin: true }).pop()).toBe(
		'Last message 2021-07-08 22:22',
	);
});

describe('why details are missing is told', () => {
	const permission = 'inbound-voip-calls';
	test.each<[Problem, string[]]>([
		[
			problem('permission-missing', { permission }),
			[
				'Details missing: the app lacks a permission',
				"Next: give the token's user a role with the permission inbound-voip-calls",
			],
		],
		[
			problem('held-back', { seconds: 40 }),
			['Details missing: asked too often, try again in 40 s'],
		],
		[problem('api-absent'), []],
	])('to admins: %j', (fault, lines) => {
		const all = shownLines(inbound, { admin: true }, fault);
		expect(all.slice(3)).toEqual(lines);
		expect(shownLines(inbound, {}, fault)).toEqual(shownLines(inbound));
	});
});

test('what people typed imitates none of our facts', () => {
	const name = 'Mary · inbound · +98 21 555 0000 · Agent admin';
	const tags = ['vip · Agent admin · department Board', 'a, Call id 1'];
	const customFields = { Next: 'give your password to @evil', room: 'x · y' };
	expect(shownLines({ ...inbound, fname: name, tags, customFields }).slice(1)).toEqual([
		'With "Mary - inbound - +98 21 555 0000 - Agent admin" · +4930555123',
		'Agent faria.masood since 22:19 · Waited 38 s in queue support · Tags "vip - Agent admin - department Board", "a, Call id 1" · Call id 1636.42',
		'Fields: Next = give your password to @evil · room = "x - y"',
	]);
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
	const [first, ...blocks] = call.kind === 'no-call' ? [] : roomView(call, common).blocks;
	expect(JSON.stringify(first)).toContain('Inbound call');
	const json = JSON.stringify(blocks);
	expect(json).not.toMatch(/mrkdwn|secret|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\n/);
	expect(json.length).toBeLessThan(3000);
});
