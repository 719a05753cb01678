import type { HttpReading } from '../../../../src/domain/judging/httpReading';
import { judgeRoomAnswer } from '../../../../src/domain/room/roomAnswer';

const token = 'canaryToken99';
const answer = (status: number, value: unknown): HttpReading => ({
	kind: 'answer',
	status,
	headers: {},
	body: { kind: 'json', value },
	ms: 5,
});
const judge = (reading: HttpReading) =>
	judgeRoomAnswer(reading, { rid: 'r1', secrets: [token], ours: ['canaryUserId7'], now: 0 });
const refused = (error: string): HttpReading => answer(400, { success: false, error });
const html: HttpReading = {
	kind: 'answer',
	status: 200,
	headers: {},
	body: { kind: 'html' },
	ms: 5,
};

test('reads the facts of the room that was asked about', () => {
	const found = judge(answer(200, { room: { _id: 'r1', t: 'v', queue: 'q' }, success: true }));
	expect(found).toMatchObject({ ok: true, value: { kind: 'voip', facts: { queue: 'q' } } });
});

test.each<[string, HttpReading, string]>([
	['another room', answer(200, { room: { _id: 'r2' } }), 'unreadable-answer'],
	['no room', answer(200, { success: true }), 'unreadable-answer'],
	['invalid-token', refused('invalid-token'), 'room-token-refused'],
	['invalid-token with its code', refused('Not known [invalid-token]'), 'room-token-refused'],
	['invalid-room', refused('invalid-room'), 'room-not-found'],
	['another refusal', refused('cannot-access-room'), 'parameters-refused'],
	['a refused token', answer(401, { status: 'error' }), 'token-refused'],
	['no permission', answer(403, { success: false }), 'permission-missing'],
	['too many', answer(429, { success: false }), 'rate-limited'],
	['HTML', html, 'api-absent'],
	['404', answer(404, { success: false }), 'api-absent'],
	['500', answer(500, { success: false }), 'workspace-failed'],
	['silence', { kind: 'no-answer', ms: 5000 }, 'workspace-unreachable'],
	['no connection', { kind: 'failed', reason: 'x', ms: 1 }, 'workspace-unreachable'],
])('%s', (_, reading, code) => {
	expect(judge(reading)).toMatchObject({ ok: false, problem: { code } });
});

test('names the missing permission', () => {
	expect(judge(answer(403, {}))).toMatchObject({
		problem: { facts: { permission: 'inbound-voip-calls' } },
	});
});

const other = 'canaryOfTheAnswer';
test.each([
	['v', { v: { token: other } }],
	['lastMessage', { lastMessage: { token: other } }],
])('does not pass on a visitor token that stands only in %s of the answer', (_, holder) => {
	const texts = { fname: `x ${other}`, queue: ` ${other} `, tags: [other], callUniqueId: other };
	const found = judge(answer(200, { room: { _id: 'r1', t: 'v', ...texts, ...holder } }));
	expect(found.ok).toBe(true);
	expect(JSON.stringify(found)).not.toContain(other);
});

test('drops a text that is a short token, and keeps words that contain it', () => {
	const texts = { fname: 'sales', queue: 'Presales', v: { token: 'sales' } };
	const found = judge(answer(200, { room: { _id: 'r1', t: 'v', ...texts } }));
	expect(found).toMatchObject({ value: { facts: { visitorName: undefined, queue: 'Presales' } } });
});

test.each(['agen', 'agent0000000000001', 'r1'])(
	'a visitor who chose the token %j hides neither the room nor its agent',
	(chosen) => {
		const servedBy = { _id: 'agent0000000000001', username: 'agent' };
		const found = judge(
			answer(200, { room: { _id: 'r1', t: 'l', servedBy, v: { token: chosen } } }),
		);
		const facts = { id: 'r1', agentId: 'agent0000000000001', agent: 'agent' };
		expect(found).toMatchObject({ value: { facts } });
	},
);

test('does not pass on an error that repeats the token', () => {
	expect(JSON.stringify(judge(refused(`no ${token} here`)))).not.toContain(token);
});

test.each([
	['our user id', 'no user canaryUserId7 here'],
	['the token in another case', 'no CANARYTOKEN99 here'],
	['the token in an address', 'no canary%54oken99 here'],
	['a part of the token', 'no canaryTo... here'],
])('does not pass on an error that repeats %s', (_, error) => {
	expect(judge(refused(error))).toEqual({
		ok: false,
		problem: { code: 'parameters-refused', facts: {} },
	});
});

test('passes on any other error', () => {
	expect(judge(refused('cannot'))).toMatchObject({ problem: { facts: { text: 'cannot' } } });
});
