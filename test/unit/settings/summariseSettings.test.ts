import fc from 'fast-check';

import type { SummarySection, SummaryValue } from '../../../src/domain/settings/settingsSummary';
import { readSettings, type Values } from '../../../src/settings/readSettings';
import { isSecret, settingIds } from '../../../src/settings/settingsTable';
import { summariseSettings } from '../../../src/settings/summariseSettings';

const summaryOf = (values: Values, workspace = {}): readonly SummarySection[] =>
	summariseSettings(readSettings(values, workspace));
const valuesOf = (
	sections: readonly SummarySection[],
	section: SummarySection['section'],
): Record<string, SummaryValue> =>
	Object.fromEntries(
		(sections.find((one) => one.section === section)?.values ?? []).map((one) => [
			one.kind === 'not-checked' ? one.kind : one.name,
			one,
		]),
	);

test('shows defaults, and what is not set, when nothing is filled in', () => {
	const empty = summaryOf({});
	expect(valuesOf(empty, 'rocketchat').token).toEqual({ kind: 'set', name: 'token', set: false });
	expect(valuesOf(empty, 'checks').way).toMatchObject({ text: 'auto', source: 'default' });
	expect(valuesOf(empty, 'call_server').address).toMatchObject({ text: '' });
	expect(valuesOf(empty, 'checks')['time-out']).toMatchObject({ text: '5', source: 'default' });
	expect(valuesOf(empty, 'access').admins).toMatchObject({
		text: 'admin, livechat-manager',
		source: 'default',
	});
});

const workspace = {
	siteUrl: 'https://chat.example.com/',
	webSocketUrl: 'wss://theirs.example.com/ws',
	managementHost: 'theirs.example.com',
	managementPort: 5039,
	managementUsername: 'them',
};

test('shows the workspace’s value where the app has none', () => {
	const sections = summaryOf({}, workspace);
	expect(valuesOf(sections, 'rocketchat').address).toMatchObject({
		text: 'https://chat.example.com',
		source: 'site-url',
	});
	expect(valuesOf(sections, 'call_server').address).toMatchObject({
		text: 'wss://theirs.example.com/ws',
		source: 'workspace',
	});
	expect(valuesOf(sections, 'management_server')).toMatchObject({
		address: { text: 'theirs.example.com:5039', source: 'workspace' },
		user: { set: true, source: 'workspace' },
		password: { set: false },
	});
});

test('shows the app’s own value before the workspace’s', () => {
	const sections = summaryOf(
		{
			rocketchat_url: 'http://localhost:3000',
			call_server_address: 'sip://ours.example.com',
			management_server_address: 'ours.example.com',
			timeout_seconds: 3,
			accept_self_signed: true,
			roles_users: '*',
		},
		workspace,
	);
	expect(valuesOf(sections, 'rocketchat').address).toMatchObject({ source: 'app' });
	expect(valuesOf(sections, 'call_server').address).toEqual({
		kind: 'value',
		name: 'address',
		text: 'sip://ours.example.com:5060',
		source: 'app',
	});
	expect(valuesOf(sections, 'checks')).toMatchObject({
		'time-out': { text: '3', source: 'app' },
		'self-signed': { source: 'app' },
	});
	expect(valuesOf(sections, 'access').users).toMatchObject({ text: '*', source: 'app' });
});

test('names the source that is in use when the app’s own value cannot work', () => {
	const sections = summaryOf(
		{ timeout_seconds: 99, call_server_address: 'https://ours' },
		workspace,
	);
	expect(valuesOf(sections, 'checks')['time-out']).toMatchObject({ text: '5', source: 'default' });
	expect(valuesOf(sections, 'call_server').address).toMatchObject({ source: 'workspace' });
});

test('names the servers that are left out', () => {
	const sections = summaryOf({ servers_to_check: 'call_server' }, workspace);
	expect(valuesOf(sections, 'management_server')['not-checked']).toBeDefined();
	expect(valuesOf(sections, 'call_server')['not-checked']).toBeUndefined();
});

test('shows whom agents are to tell', () => {
	const { contact } = valuesOf(summaryOf({ contact: ' ext. 200 ' }), 'access');
	expect(contact).toMatchObject({ text: 'ext. 200', source: 'app' });
});

test('says that a secret for events is too short', () => {
	expect(valuesOf(summaryOf({ simotel_event_secret: 'short' }), 'simotel')['event-secret']).toEqual(
		{ kind: 'too-short', name: 'event-secret' },
	);
});

test('holds no secret', () => {
	const secret = fc.string({ minLength: 8 }).map((text) => `canary-${text}`);
	const secrets = fc.record(
		Object.fromEntries(settingIds.filter(isSecret).map((id) => [id, secret])),
	);
	fc.assert(
		fc.property(secrets, (values) => {
			expect(JSON.stringify(summaryOf(values, workspace))).not.toContain('canary');
		}),
	);
});
