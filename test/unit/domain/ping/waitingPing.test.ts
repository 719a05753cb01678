import { parseWaitingPing, pingCount, pingSums } from '../../../../src/domain/ping/waitingPing';
import { createVerdict, isNot, isUp } from '../../../support/createVerdict';

test.each<[string | undefined, number | undefined]>([
	[undefined, 1],
	['1', 1],
	['20', 20],
	['07', 7],
	['0', undefined],
	['21', undefined],
	['-1', undefined],
	['1e9', undefined],
	['abc', undefined],
	['1.5', undefined],
	['0x5', undefined],
	['', undefined],
])('/voip ping %s: number of pings', (word, count) => expect(pingCount(word)).toBe(count));

test('the sums leave out pings without an answer', () => {
	const verdicts = [
		createVerdict(isUp, { ms: 80 }),
		createVerdict(isNot('down', 'refused'), { ms: 3000 }),
		createVerdict(isUp, { ms: 101 }),
	];
	expect(pingSums(verdicts)).toEqual({
		sent: 3,
		ok: 2,
		lost: 1,
		lossPercent: 33,
		min: 80,
		avg: 91,
		max: 101,
	});
	expect(pingSums([])).toMatchObject({ sent: 0, ok: 0, lossPercent: 0 });
});

test('a ping that Simotel answered with a refusal is not lost', () => {
	const refused = createVerdict(isNot('unknown', 'simotel-credentials-invalid'), {
		evidence: [{ kind: 'answered', status: 401, ms: 20 }],
	});
	expect(pingSums([refused])).toMatchObject({ sent: 1, ok: 0, lost: 0, lossPercent: 0 });
});

describe('a stored ping', () => {
	const stored = { id: 'a', run: 'b', at: 5, origin: 'person' };
	test('is recognised', () => {
		expect(parseWaitingPing(stored)).toMatchObject({ ...stored, number: 1, of: 1, threadId: '' });
	});
	test.each([
		undefined,
		null,
		7,
		[],
		{},
		{ ...stored, id: 7 },
		{ ...stored, at: NaN },
		{ ...stored, origin: 'me' },
	])('%j is not one', (value) => expect(parseWaitingPing(value)).toBeUndefined());
});
