import { createSharedAnswers } from '../../../src/checks/sharedAnswers';
import { createManualClock } from '../../support/manualClock';

function questions(keptMs: (answer: number) => number = () => 1000) {
	const clock = createManualClock();
	const share = createSharedAnswers<number>(clock, keptMs);
	let asked = 0;
	return {
		clock,
		asked: () => asked,
		ask: (key = 'a', answer = async (number: number) => number) =>
			share(key, () => {
				asked += 1;
				return answer(asked);
			}),
	};
}

test('equal questions at the same time are asked once', async () => {
	const { ask, asked } = questions();
	expect(await Promise.all(Array.from({ length: 25 }, () => ask()))).toEqual(Array(25).fill(1));
	expect(asked()).toBe(1);
});

test('an answer is used again until it is too old, and not for other questions', async () => {
	const { ask, clock } = questions();
	expect([await ask(), await ask('b')]).toEqual([1, 2]);
	clock.pass(999);
	expect(await ask()).toBe(1);
	clock.pass(1);
	expect(await ask()).toBe(3);
});

test('an answer that must not be kept is not used for later questions', async () => {
	const { ask } = questions(() => 0);
	await ask();
	expect(await ask()).toBe(2);
});

test('a question that failed is asked again', async () => {
	const { ask } = questions();
	await expect(ask('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await ask()).toBe(2);
});
