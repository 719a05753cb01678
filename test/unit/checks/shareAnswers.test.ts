import { shareAnswers } from '../../../src/checks/shareAnswers';
import { createManualClock } from '../../support/manualClock';

function shared(fails = false) {
	const clock = createManualClock();
	const asked: string[] = [];
	const ask = shareAnswers(
		async (word: string) => {
			asked.push(word);
			if (fails) {
				throw new Error('no');
			}
			return word.toUpperCase();
		},
		(word) => word,
		{ clock, keptMs: 5000 },
	);
	return { clock, asked, ask };
}

test('twenty-five equal questions at the same time are asked once', async () => {
	const { asked, ask } = shared();
	const answers = await Promise.all(Array.from({ length: 25 }, () => ask('a')));
	expect(new Set(answers)).toEqual(new Set(['A']));
	expect(asked).toEqual(['a']);
});

test('an answer is used again for a while, and only for the same question', async () => {
	const { clock, asked, ask } = shared();
	await ask('a');
	clock.pass(4999);
	await ask('a');
	await ask('b');
	expect(asked).toEqual(['a', 'b']);
	clock.pass(1);
	await ask('a');
	expect(asked).toEqual(['a', 'b', 'a']);
});

test('a failure is not kept', async () => {
	const { asked, ask } = shared(true);
	await expect(ask('a')).rejects.toThrow('no');
	await expect(ask('a')).rejects.toThrow('no');
	expect(asked).toEqual(['a', 'a']);
});
