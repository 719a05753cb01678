import type { Period } from '../../../src/domain/history/period';
import { messagesFor } from '../../../src/messages/languages';
import { historyView } from '../../../src/views/historyView';
import { noHistoryView } from '../../../src/views/noHistoryView';
import { hoursOf, targetHistory } from '../../support/everyHistoryReply';
import { blockLines, linesOf } from '../../support/replyText';

const messages = messagesFor('en');
const now = Date.parse('2026-11-21T20:00:00.000Z');
const reader = { messages, now, utcOffset: 1 };
const up = { kind: 'known', state: 'up', since: now - 1_800_000 } as const;
const day = (states: Parameters<typeof hoursOf>[0]) =>
	targetHistory(hoursOf(states, now), '24h', now, up);
const all = (state: 'up' | 'down' | 'unknown') => Array.from({ length: 48 }, () => state);

test('a day with an outage is a heading, the state now, a bar, the sums and a picture that says the same', () => {
	const states = [...all('up').slice(4), 'down', 'down', 'unknown', 'up'] as const;
	const reply = historyView([day([...states])], '24h', reader);
	expect(blockLines(reply)).toEqual([
		[
			'🟡 Last 24 hours: 1 outage',
			'✅ Call server up since 20:30 (30 min)',
			'••••••••••••••••••••••×•',
			'95.74 % available · 1 outage, 1 h',
			'unknown for 30 min, not in the percentage',
			'answers within 62 ms (p50), 82 ms (p95)',
		],
		['Each sign is 1 h, the oldest at the left: • up, × down'],
	]);
	expect(reply.blocks[1]).toEqual({
		type: 'image',
		imageUrl: 'https://chat.example.com/chart.png',
		altText:
			'Call server, last 24 hours. Call server up since 20:30 (30 min). 95.74 % available · 1 outage, 1 h. unknown for 30 min, not in the percentage. answers within 62 ms (p50), 82 ms (p95). Oldest first: up 22 h, down 1 h, up 1 h.',
	});
});

test.each<[string, 'up' | 'down' | 'unknown', string[]]>([
	['up', 'up', ['✅ Last 24 hours: no outage', '•'.repeat(24), '100 % available · no outage']],
	['down', 'down', ['🟡 Last 24 hours: 1 outage', '×'.repeat(24), '0 % available · 1 outage, 1 d']],
	[
		'unknown',
		'unknown',
		['⚪ Last 24 hours: nothing is known', '?'.repeat(24), 'nothing is known'],
	],
])('a day that was all %s', (_name, state, expected) => {
	const [heading, , bar, sums] = linesOf(historyView([day(all(state))], '24h', reader));
	expect([heading, bar, sums]).toEqual(expected);
});

test('one failure in 90 days is not rounded away', () => {
	const hours = hoursOf([...Array.from({ length: 4000 }, () => 'up' as const), 'down'], now);
	const reply = historyView([targetHistory(hours, '90d', now, up)], '90d', reader);
	expect(linesOf(reply)).toContain('99.97 % available · 1 outage, 30 min');
});

test.each<[Period, string]>([
	['24h', 'Last 24 hours'],
	['7d', 'Last 7 days'],
	['30d', 'Last 30 days'],
	['90d', 'Last 90 days'],
])('the heading names the period %s', (period, said) => {
	expect(linesOf(historyView([targetHistory([], period, now)], period, reader))[0]).toBe(
		`⚪ ${said}: nothing is known`,
	);
});

test('a server that is down now is seen in the heading', () => {
	const down = { kind: 'known', state: 'down', since: now - 720_000 } as const;
	const one = targetHistory(hoursOf(['up', 'down'], now), '24h', now, down);
	expect(linesOf(historyView([one], '24h', reader)).slice(0, 2)).toEqual([
		'🔴 Last 24 hours: 1 outage',
		'🔴 Call server down since 20:48 (12 min)',
	]);
});

test('what can be done without a history is told to admins', () => {
	const lines = (isOn: boolean, admin: boolean): string | undefined =>
		linesOf(noHistoryView({ isOn, admin }, messages))[1];
	expect(lines(false, true)).toMatch(/^Next: switch on the monitor/);
	expect(lines(false, false)).toBe('The monitor makes it. An admin can switch it on.');
	expect(lines(true, false)).toBe('The monitor is on: its first results come within minutes.');
});
