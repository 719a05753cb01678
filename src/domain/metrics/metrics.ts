import { type Metric, type Sample, writeMetrics } from './prometheusText';
import type { StatusFacts, TargetFacts } from './statusFacts';
import { beatStates } from '../history/beat';

type Each = (facts: TargetFacts) => readonly Sample[];

const isUp = ({ state }: TargetFacts['beat']): number =>
	Number(state === 'up' || state === 'degraded');

const daySeconds = 86_400;

/** Returns the last beats for Prometheus. An unknown target has no `voip_target_up`, because it is neither. */
export function metricsText({ version, targets, loopMs }: StatusFacts): string {
	const each = (read: Each): Sample[] => targets.flatMap((facts) => read(facts));
	const metrics: Metric[] = [
		{
			name: 'voip_target_up',
			help: 'Whether the target serves its users: 1 up or degraded, 0 down. Absent while unknown.',
			type: 'gauge',
			samples: each(({ target, beat }) =>
				beat.state === 'unknown' ? [] : [{ labels: { target }, value: isUp(beat) }],
			),
		},
		{
			name: 'voip_target_state',
			help: 'The state of the target: 1 for the one it is in.',
			type: 'gauge',
			samples: each(({ target, beat }) =>
				beatStates.map((state) => ({
					labels: { target, state },
					value: Number(beat.state === state),
				})),
			),
		},
		{
			name: 'voip_check_duration_seconds',
			help: 'How long the last check took.',
			type: 'gauge',
			samples: each(({ target, beat }) => [{ labels: { target }, value: beat.ms / 1000 }]),
		},
		{
			name: 'voip_check_timestamp_seconds',
			help: 'When the last check was made, in seconds since 1970.',
			type: 'gauge',
			samples: each(({ target, beat }) => [{ labels: { target }, value: beat.at / 1000 }]),
		},
		{
			name: 'voip_certificate_expiry_seconds',
			help: 'Seconds until the certificate runs out, to the day.',
			type: 'gauge',
			samples: each(({ target, certificateDays }) =>
				certificateDays === undefined
					? []
					: [{ labels: { target }, value: certificateDays * daySeconds }],
			),
		},
		{
			name: 'voip_beats_total',
			help: 'Checks that the monitor has made.',
			type: 'counter',
			samples: each(({ target, beats }) => [{ labels: { target }, value: beats }]),
		},
		{
			name: 'voip_simotel_loop_seconds',
			help: 'How long the event of Simotel took to arrive after the last ping.',
			type: 'gauge',
			samples: loopMs === undefined ? [] : [{ value: loopMs / 1000 }],
		},
		{
			name: 'voip_build_info',
			help: 'The version of the app.',
			type: 'gauge',
			samples: [{ labels: { version }, value: 1 }],
		},
	];
	return writeMetrics(metrics);
}
