import type { HeldBack, Verdict } from '../../../src/domain/verdict';
import { statusView, targetView } from '../../../src/views/statusView';
import { linesOf } from '../../support/replyText';
import { agent, reader, refused, slow, startedAt } from '../../support/statusSamples';

const heldBack = (verdict: Verdict, nextAt: number | undefined): Verdict => {
	const held: HeldBack = { layer: 'login', lastAt: startedAt, answered: true, nextAt };
	return { ...verdict, heldBack: held };
};
const inMs = (ms: number): number => reader.now + ms;
const why = 'servers write each question that they refuse to their log, and guards count those.';

describe('a question that was held back', () => {
	test.each<[number, string]>([
		[60_000, '1 min'],
		[90_400, '1 min 31 s'],
		[628_000, '11 min'],
		[600_000, '10 min'],
	])('is not promised earlier than the rule allows: %i ms', (ms, span) => {
		expect(linesOf(targetView(heldBack(slow, inMs(ms)), reader))[2]).toBe(
			`Asked again in ${span} at the earliest: ${why}`,
		);
	});

	test('is told once for all servers of which the same is true, to admins alone', () => {
		const manager = { ...refused, target: 'management-server' } as const;
		const both = [heldBack(slow, undefined), heldBack(manager, undefined)];
		const said =
			'Call server, Management server: not tried again until the account changes; /voip test tries.';
		expect(linesOf(statusView(both, reader)).filter((line) => line.includes('again'))).toEqual([
			said,
		]);
		expect(linesOf(statusView(both, agent)).join()).not.toMatch(/again/);
	});

	test('is told of each server whose time is another one', () => {
		const simotel = { ...refused, target: 'simotel' } as const;
		const both = [heldBack(slow, inMs(60_000)), heldBack(simotel, inMs(601_000))];
		expect(linesOf(statusView(both, reader)).slice(-2)).toEqual([
			'Call server: asked again in 1 min at the earliest.',
			'Simotel: asked again in 11 min at the earliest.',
		]);
	});
});
