import { figuresOf, multiples } from '../../../bench/figures';

const upTo = (max: number): number[] => Array.from({ length: max }, (_, index) => max - index);

test('percentiles are measured values, whatever order they came in', () => {
	expect(figuresOf(upTo(100))).toEqual({ samples: 100, p50: 50, p95: 95, p99: 99 });
	expect(figuresOf([3, 1, 2])).toEqual({ samples: 3, p50: 2, p95: 3, p99: 3 });
	expect(figuresOf([7])).toEqual({ samples: 1, p50: 7, p95: 7, p99: 7 });
});

test('each percentile is compared with its own', () => {
	const nothing = { samples: 1, p50: 2, p95: 10, p99: 20 };
	const figures = { samples: 1, p50: 3, p95: 40, p99: 90 };
	expect(multiples(figures, nothing)).toEqual({ p50: 1.5, p95: 4 });
});
