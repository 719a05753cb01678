import { createRateLimit } from '../../../src/checks/rateLimit';
import { createSharedAnswers } from '../../../src/checks/sharedAnswers';
import { createManualClock } from '../../support/manualClock';

const hourMs = 3_600_000;

describe('after the clock was set back an hour', () => {
	test('turns that were used before do not count for an hour', () => {
		const clock = createManualClock();
		const useTurn = createRateLimit(clock, 1);
		expect([useTurn('a'), useTurn('a')]).toEqual([0, 60_000]);
		clock.pass(-hourMs);
		expect(useTurn('a')).toBe(0);
	});

	test('answers from before are not given again for an hour', async () => {
		const clock = createManualClock();
		let asked = 0;
		const ask = async (): Promise<number> => {
			asked += 1;
			return asked;
		};
		const share = createSharedAnswers<number>(clock, () => 2000);
		expect([await share('key', ask), await share('key', ask)]).toEqual([1, 1]);
		clock.pass(-hourMs);
		expect(await share('key', ask)).toBe(2);
	});
});
