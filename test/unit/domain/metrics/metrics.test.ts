import { type Beat, beatFrom } from '../../../../src/domain/history/beat';
import { metricsText } from '../../../../src/domain/metrics/metrics';
import { writeMetrics } from '../../../../src/domain/metrics/prometheusText';
import type { StatusFacts } from '../../../../src/domain/metrics/statusFacts';
import { statusJson } from '../../../../src/domain/metrics/statusJson';
import { readMetrics } from '../../../support/readMetrics';

const at = Date.UTC(2026, 10, 21, 20);
const of = (target: 'call-server' | 'simotel', beat: Beat, certificateDays?: number) => ({
	target,
	beat,
	known: { state: 'up', since: at - 60_000 },
	certificateDays,
	beats: 1440,
});
const facts: StatusFacts = {
	version: '0.1.0',
	targets: [
		of('call-server', beatFrom(at, 'up', 42, 'handshake'), 12),
		of('simotel', beatFrom(at, 'unknown', 0, 'credentials-rejected')),
	],
	loopMs: 96,
};

const valuesOf = (text: string, name: string) =>
	readMetrics(text).find((family) => family.name === name)?.metrics;

describe('the metrics, read by a parser that is not ours', () => {
	const text = metricsText(facts);

	test('have these names and types', () => {
		expect(readMetrics(text).map(({ name, type }) => `${name} ${type}`)).toEqual([
			'voip_target_up GAUGE',
			'voip_target_state GAUGE',
			'voip_check_duration_seconds GAUGE',
			'voip_check_timestamp_seconds GAUGE',
			'voip_certificate_expiry_seconds GAUGE',
			'voip_beats_total COUNTER',
			'voip_simotel_loop_seconds GAUGE',
			'voip_build_info GAUGE',
		]);
	});

	test.each<[string, object[]]>([
		['voip_target_up', [{ value: '1', labels: { target: 'call-server' } }]],
		['voip_certificate_expiry_seconds', [{ value: '1036800', labels: { target: 'call-server' } }]],
		['voip_simotel_loop_seconds', [{ value: '0.096' }]],
		['voip_build_info', [{ value: '1', labels: { version: '0.1.0' } }]],
		[
			'voip_check_duration_seconds',
			[
				{ value: '0.042', labels: { target: 'call-server' } },
				{ value: '0', labels: { target: 'simotel' } },
			],
		],
	])('%s', (name, metrics) => expect(valuesOf(text, name)).toEqual(metrics));

	test('give each target one state', () => {
		const on = valuesOf(text, 'voip_target_state')?.filter(({ value }) => value === '1');
		expect(on?.map(({ labels }) => labels)).toEqual([
			{ target: 'call-server', state: 'up' },
			{ target: 'simotel', state: 'unknown' },
		]);
		expect(valuesOf(text, 'voip_target_state')).toHaveLength(8);
	});

	test.each<[Beat['state'], string | undefined]>([
		['up', '1'],
		['degraded', '1'],
		['down', '0'],
		['unknown', undefined],
	])('a target that is %s', (state, value) => {
		const one = { ...facts, targets: [of('simotel', beatFrom(at, state, 1, ''))] };
		expect(valuesOf(metricsText(one), 'voip_target_up')?.[0]?.value).toBe(value);
	});

	test('are few before the first beat', () => {
		const empty = metricsText({ version: '0.1.0', targets: [], loopMs: undefined });
		expect(readMetrics(empty).map(({ name }) => name)).toEqual(['voip_build_info']);
	});

	test.each(['a"b', 'a\\b', 'a\nb', '\\"', 'سلام'])('keep a label as it is: %j', (label) => {
		const metric = {
			name: 'x',
			help: 'x',
			type: 'gauge',
			samples: [{ labels: { label }, value: 1 }],
		} as const;
		expect(valuesOf(writeMetrics([metric]), 'x')).toEqual([{ value: '1', labels: { label } }]);
	});
});

test('the same facts as JSON', () => {
	expect(statusJson(facts)).toEqual({
		version: '0.1.0',
		targets: [
			{
				target: 'call-server',
				state: 'up',
				proof: 'handshake',
				checkedAt: '2026-11-21T20:00:00.000Z',
				durationSeconds: 0.042,
				lastKnown: { state: 'up', since: '2026-11-21T19:59:00.000Z' },
				certificateDays: 12,
				beats: 1440,
			},
			expect.objectContaining({
				target: 'simotel',
				state: 'unknown',
				problem: 'credentials-rejected',
				certificateDays: null,
			}),
		],
		simotelLoopSeconds: 0.096,
	});
});
