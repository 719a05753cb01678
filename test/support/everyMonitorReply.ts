import type { Alert } from '../../src/domain/history/alert';
import { roomFaults } from '../../src/domain/history/alertRoom';
import type { Verdict } from '../../src/domain/verdict';
import type { Messages } from '../../src/messages/en/english';
import { alertView } from '../../src/views/alertView';
import type { MonitorRemark } from '../../src/views/monitorRemarks';
import { mutedView, muteExpectedView } from '../../src/views/muteView';
import type { Reply } from '../../src/views/reply';
import { statusView } from '../../src/views/statusView';

export const everyMonitorRemark = (now: number): MonitorRemark[] => [
	{ kind: 'no-room' },
	...roomFaults.map((reason) => ({ kind: 'room' as const, reason })),
	{ kind: 'unsent', reason: 'not-posted', since: now - 60_000 },
	{ kind: 'late', since: now - 3_600_000 },
];

const everyAlert = (since: number): Alert[] => {
	const failing = { since, times: 3 };
	return [
		...(['degraded', 'down'] as const).flatMap((level): Alert[] => [
			{ kind: 'fault', level, ...failing },
			{ kind: 'reminder', level, ...failing },
		]),
		{ kind: 'worse', ...failing },
		{ kind: 'better', since },
		{ kind: 'recovery', since, lastedMs: 720_000 },
		{ kind: 'cannot-be-checked', since },
		{ kind: 'can-be-checked', since, lastedMs: 2_400_000 },
		...[14, 7, 1, 0].map((days): Alert => ({ kind: 'certificate', days })),
	];
};

/** Returns every alert for each of these faults, and what `/voip mute` replies. */
export function everyMonitorReply(
	text: string,
	faults: readonly Verdict[],
	{ messages, now }: { messages: Messages; now: number },
): Reply[] {
	const mute = { who: text, until: now + 60_000, reason: text };
	const shared = { messages, now, contact: text };
	const reader = { messages, now, startedAt: now, admin: false, mute, since: () => now - 720_000 };
	return [
		...faults
			.slice(0, 8)
			.flatMap((verdict) =>
				everyAlert(now - 720_000).flatMap((alert) =>
					[true, false].map((isPublic) =>
						alertView([{ name: verdict.target, alert, verdict }], mute, { ...shared, isPublic }),
					),
				),
			),
		...everyAlert(now - 720_000).map((alert) =>
			alertView([{ name: text, alert, verdict: undefined }], undefined, {
				...shared,
				isPublic: true,
			}),
		),
		...faults.map((verdict) => statusView([verdict], reader)),
		mutedView(now + 60_000, { messages, now, utcOffset: 2 }),
		muteExpectedView({ kind: 'unreadable' }, ['15m', '2h'], messages),
		muteExpectedView({ kind: 'too-long', maxMs: 86_400_000 }, ['15m', '2h'], messages),
	];
}
