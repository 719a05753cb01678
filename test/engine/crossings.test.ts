import { countCrossings, expectedCrossings, total } from '../../bench/crossings';
import { isTarget } from '../../src/domain/target';
import { type AppUnderTest, startApp, supportRoom } from '../support/startApp';

describe.each(['1.42.1', '1.62.0'] as const)('on Apps-Engine %s, calls to the server', (engine) => {
	let app: AppUnderTest;
	beforeAll(async () => {
		app = await startApp(engine);
	});
	afterAll(() => app.close());

	// Reads that begin at the same time share one call, so that there may be fewer.
	test.each(expectedCrossings)(
		'of $name are at most those in bench/crossings.json',
		async (row) => {
			await app.reinstall();
			const found = Object.entries(await countCrossings(app.box, supportRoom, row));
			expect(found.length).toBeGreaterThan(0);
			expect(found.filter(([method, calls]) => calls > (row.calls[method] ?? 0))).toEqual([]);
		},
	);

	test('are listed there for every subcommand that the help names', async () => {
		await app.type('admin', '/voip help');
		const help = app.lastMessage('admin').text ?? '';
		const words = [...help.matchAll(/`\/voip ([\w-]+)/g)].map(([, word = '']) => word);
		// The name of a server is short for `/voip status` with it.
		const named = words.filter((word) => !isTarget(word));
		const listed = expectedCrossings.map(({ text }) => text.split(' ')[1] ?? 'status');
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((word) => !listed.includes(word))).toEqual([]);
	});
});

// The questions of one command share one stored entry, which is written before they are sent, and removed afterwards.
const entry = 2;
test.each([
	['status, the first of all', 9],
	['status, every server asked', 9],
])('of /voip when every target is asked: %s, at most %d and those of one entry', (row, max) => {
	const asked = expectedCrossings.find(({ name }) => name === row);
	expect(asked?.text).toBe('/voip');
	expect(total(asked?.calls ?? {})).toBeGreaterThan(0);
	expect(total(asked?.calls ?? {})).toBeLessThanOrEqual(max + entry);
});
