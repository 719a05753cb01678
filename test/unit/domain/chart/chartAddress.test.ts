import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import { chartSegment, readChartSegment } from '../../../../src/domain/chart/chartAddress';
import { periods } from '../../../../src/domain/history/period';
import { targets } from '../../../../src/domain/target';
import { sameSecret } from '../../../../src/platform/random';

const signer = (key: string) => ({
	sign: (text: string) => createHmac('sha256', key).update(text).digest('hex'),
	sameSecret,
});
const ours = signer('key');
const now = 1_700_000_000_000;
const day = 86_400_000;
const segment = chartSegment({ target: 'simotel', period: '7d' }, now, ours);

describe('the address of a picture', () => {
	test('tells its target and period, for every one of them', () => {
		for (const target of targets) {
			for (const period of periods) {
				const one = chartSegment({ target, period }, now, ours);
				expect(readChartSegment(one, now, ours)).toMatchObject({ target, period });
			}
		}
	});

	test('is one segment that needs no quotes', () => {
		expect(segment).toMatch(/^[a-z0-9.-]+$/);
		expect(segment.length).toBeLessThan(150);
	});

	test('is valid for a day, and a few minutes at most longer', () => {
		expect(readChartSegment(segment, now + day - 1, ours)).toBeDefined();
		expect(readChartSegment(segment, now + day + 300_000, ours)).toBeUndefined();
	});

	test('changes with time, as phones never load the same address again', () => {
		expect(chartSegment({ target: 'simotel', period: '7d' }, now + 300_000, ours)).not.toBe(
			segment,
		);
	});

	test.each<[string, unknown]>([
		['another target', segment.replace('simotel', 'call-server')],
		['another period', segment.replace('7d', '30d')],
		['a later expiry', segment.replace(/\.1\d{9}\./, '.9999999999.')],
		['zeros before the expiry', segment.replace(/\.(1\d{9})\./, '.0$1.')],
		['another key', chartSegment({ target: 'simotel', period: '7d' }, now, signer('other'))],
		['no signature', segment.replace(/[0-9a-f]{64}/, '')],
		['a part of the signature', segment.replace(/[0-9a-f]{32}\.png/, '.png')],
		['no ending', segment.replace('.png', '')],
		['an unknown target', 'other.7d.1700000000.00.png'],
		['an unknown period', 'simotel.8d.1700000000.00.png'],
		['another segment', `../${segment}`],
		['nothing', undefined],
		['empty', ''],
		['a list', [segment]],
	])('is refused with %s', (_name, given) => {
		expect(given).not.toBe(segment);
		expect(readChartSegment(given, now, ours)).toBeUndefined();
	});

	test('is refused after any change of a letter', () => {
		fc.assert(
			fc.property(
				fc.nat({ max: segment.length - 1 }),
				fc.constantFrom(...'0123456789abcdefxyz.-'),
				(at, letter) => {
					const changed = segment.slice(0, at) + letter + segment.slice(at + 1);
					fc.pre(changed !== segment);
					expect(readChartSegment(changed, now, ours)).toBeUndefined();
				},
			),
		);
	});
});
