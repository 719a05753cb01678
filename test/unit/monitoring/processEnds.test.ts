import { type Death, mortalMonitor } from '../../support/mortalMonitor';

const minuteMs = 60_000;
// The hour changes in the middle, and the hour 49 hours before, whose place it takes, is summed up.
const start = Date.UTC(2026, 0, 10, 11, 55);
const runs = 10;

/** Lets the monitor run ten times, beside beats of the hour that the new one replaces. */
async function runAll(death?: Death) {
	const monitor = mortalMonitor();
	const earlier = start + 5 * minuteMs - 49 * 60 * minuteMs;
	await monitor.run(earlier, 'up');
	const before = monitor.steps();
	const moved = death && { ...death, step: death.step + before };
	for (let index = 0; index < runs; index++) {
		await monitor.run(start + index * minuteMs, 'down', moved);
	}
	const beats = monitor
		.history()
		['call-server'].flatMap((hour) => (hour.kind === 'beats' ? hour.beats : []));
	const sums = monitor.history()['call-server'].filter(({ kind }) => kind !== 'beats');
	return { monitor, steps: monitor.steps() - before, beats, sums };
}

test('without an end the fault is told once, every beat is stored, and the old hour is summed up', async () => {
	const { monitor, beats, sums, steps } = await runAll();
	expect(monitor.posted).toEqual([expect.stringContaining('Call server is down')]);
	expect(beats).toHaveLength(runs);
	expect(sums).toHaveLength(1);
	// Two writes a run, one more for the sum, and one message.
	expect(steps).toBe(2 * runs + 2);
});

describe.each([
	['before', false],
	['after', true],
])('a process that ends %s it has done a step', (_name, isDone) => {
	test.each(Array.from({ length: 2 * runs + 2 }, (_, index) => index + 1))(
		'number %d loses one beat at most, never the past and never the alert',
		async (step) => {
			const { monitor, beats, sums } = await runAll({ step, isDone });
			expect(beats.length).toBeGreaterThanOrEqual(runs - 1);
			expect(sums).toHaveLength(1);
			const told = monitor.posted.filter((text) => text.includes('Call server is down'));
			expect(told).toEqual(monitor.posted);
			expect([1, 2]).toContain(told.length);
			expect((await monitor.state()).watch.targets[0]?.watched.told.level.level).toBe('down');
		},
	);
});

test('an alert is told again only by a process that ended between the message and the write after it', async () => {
	const repeated: Death[] = [];
	const deaths = Array.from({ length: 2 * runs + 2 }, (_, index) => index + 1).flatMap((step) =>
		[true, false].map((isDone) => ({ step, isDone })),
	);
	for (const death of deaths) {
		const { monitor } = await runAll(death);
		if (monitor.posted.length > 1) {
			repeated.push(death);
		}
	}
	// The third run sends the alert in its second step.
	expect(repeated).toEqual([
		{ step: 6, isDone: true },
		{ step: 7, isDone: false },
	]);
});
