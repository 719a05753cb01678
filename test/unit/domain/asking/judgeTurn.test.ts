import type { AskedQuestion, Asker, Outcome } from '../../../../src/domain/asking/askedQuestion';
import {
	countedMs,
	forgettable,
	isRefusedBefore,
	judgeTurn,
	lastAsked,
	limitOf,
} from '../../../../src/domain/asking/judgeTurn';

const now = 10_000_000;
const host = 'pbx.invalid';

const asked = (id: string, at: number, changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
	...{ id, at, host, also: [], question: 'sip', sent: 's', outcome: 'refused' },
	...{ code: undefined, text: '' },
	...changes,
});

const minute = 60_000;
type Row = [string, readonly AskedQuestion[], number, number | undefined];
const rows: Row[] = [
	['nobody has asked', [], 1, undefined],
	['one has, and one may', [asked('a', now - minute)], 1, now - minute + countedMs],
	['one has, and two may', [asked('a', now - minute)], 2, undefined],
	[
		'two have, and two may',
		[asked('b', now - minute), asked('a', now - 2 * minute)],
		2,
		now - 2 * minute + countedMs,
	],
	[
		'two have, and one may: both have to be forgotten first',
		[asked('a', now - 2 * minute), asked('b', now - minute)],
		1,
		now - minute + countedMs,
	],
	['one has that counts no more', [asked('a', now - countedMs)], 1, undefined],
	['one has at the last moment that counts', [asked('a', now - countedMs + 1)], 1, now + 1],
	['one has whose clock is ahead of ours', [asked('a', now + minute)], 1, now + minute + countedMs],
	['another host was asked', [asked('a', now, { host: 'other.invalid' })], 1, undefined],
	[
		'another host is asked, with an entry that stands for this one too',
		[asked('a', now, { host: 'other.invalid', also: [host], outcome: 'open' })],
		1,
		now + countedMs,
	],
	['only our own entry is there', [asked('own', now)], 1, undefined],
	[
		'another entry was written at the same time: both stand back',
		[asked('own', now), asked('a', now)],
		1,
		now + countedMs,
	],
	[
		'one asked and has no answer yet: that counts',
		[asked('a', now, { outcome: 'open' })],
		1,
		now + countedMs,
	],
	['none may, as those that are out take all', [], 0, now],
];
test.each(rows)('whether a question may go out: %s', (_name, all, limit, nextAt) => {
	const turn = judgeTurn(all, { now, host, limit, own: ['own'] });
	expect(turn).toEqual(nextAt === undefined ? { kind: 'ask' } : { kind: 'wait', nextAt });
});

test('three that see each other all stand back', () => {
	const all = [asked('a', now - 3), asked('b', now - 2), asked('c', now - 1)];
	const go = all.filter(
		({ id }) => judgeTurn(all, { now, host, limit: 2, own: [id] }).kind === 'ask',
	);
	expect(go).toEqual([]);
});

test.each<[Asker, boolean, number]>([
	['other', false, 1],
	['other', true, 2],
	['test', false, 2],
	['test', true, 2],
])('%s, answered well before: %s, may be the last of %d', (asker, before, limit) => {
	expect(limitOf(asker, before)).toBe(limit);
});

const login = (outcome: Outcome, at = now - minute): AskedQuestion =>
	asked('a', at, { question: 'login', outcome });
test.each<[string, AskedQuestion | undefined, { sent?: string; asker?: Asker }, boolean]>([
	['there was none', undefined, {}, false],
	['it was refused', login('refused'), {}, true],
	['it was refused long ago', login('refused', now - 100 * countedMs), {}, true],
	['it was refused, and the account is another', login('refused'), { sent: 't' }, false],
	['it was refused, and an admin tests', login('refused'), { asker: 'test' }, false],
	['it was not answered', login('silent'), {}, false],
	['the account was in use', login('in-use'), {}, true],
	['the account was in use, and an admin tests', login('in-use'), { asker: 'test' }, true],
	['the account was in use ten minutes ago', login('in-use', now - countedMs), {}, false],
	['it was SIP that was refused', asked('a', now), {}, false],
])('whether a login is left alone: %s', (_name, last, { sent = 's', asker = 'other' }, left) => {
	expect(isRefusedBefore(last, { now, sent, asker })).toBe(left);
});

test('the last question of a kind is found among others', () => {
	const all = [asked('a', 1), asked('b', 3), asked('c', 2), login('refused', 9)];
	expect(lastAsked(all, host, 'sip')?.id).toBe('b');
	expect(lastAsked(all, 'other.invalid', 'sip')).toBeUndefined();
});

test('what counts no more is forgotten, but the refusal that still keeps a login back', () => {
	const old = now - countedMs;
	const refused = asked('r', old, { question: 'login' });
	const older = asked('o', old - 1, { question: 'login' });
	const all = [asked('a', old), asked('b', now), refused, older];
	expect(forgettable(all, now).map(({ id }) => id)).toEqual(['a', 'o']);
});
