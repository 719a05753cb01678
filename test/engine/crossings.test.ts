import { countCrossings, expectedCrossings, total } from '../../bench/crossings';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

describe.each(['1.42.1', '1.62.0'] as const)('on Apps-Engine %s, calls to the server', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	test.each(expectedCrossings)('of $name are those in bench/crossings.json', async (row) => {
		await app.reinstall();
		expect(await countCrossings(app.box, supportRoom, row)).toEqual(row.calls);
	});

	test('are listed there for every subcommand that the help names', async () => {
		const help = await app.type('admin', '/voip help');
		const named = [...help.matchAll(/\/voip (?!or\b)(\w+)/g)].map(([, word = '']) => word);
		const listed = expectedCrossings.map(({ text }) => text.split(' ')[1] ?? 'status');
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((word) => !listed.includes(word))).toEqual([]);
	});
});

// A question that has not been answered before is stored, and removed after the answer.
test.each([
	['status, the first of all', 11],
	['status, asked afresh', 9],
])('of /voip when every target is asked: %s, at most %d', (row, most) => {
	const asked = expectedCrossings.find(({ name }) => name === row);
	expect(asked?.text).toBe('/voip');
	expect(total(asked?.calls ?? {})).toBeGreaterThan(0);
	expect(total(asked?.calls ?? {})).toBeLessThanOrEqual(most);
});
