import { callServerCheck } from '../../../src/checks/callServerCheck';
import { managementServerCheck } from '../../../src/checks/managementServerCheck';
import { simotelCheck } from '../../../src/checks/simotelCheck';
import type { Way } from '../../../src/domain/target';
import { readSettings, type Values } from '../../../src/settings/readSettings';

const access = {
	rocketchat_url: 'http://127.0.0.1:1',
	rocketchat_user_id: 'u',
	rocketchat_token: 't',
};
const url = { call_server_address: 'wss://pbx.invalid/ws' };
const ami = {
	management_server_address: 'pbx.invalid',
	management_server_username: 'u',
	management_server_password: 'p',
};

const readiness = (values: Values): unknown => callServerCheck.plan(readSettings(values, {}));

test.each<[string, Values, string]>([
	['no scheme', { call_server_address: 'pbx.invalid/ws' }, 'needs-wss-or-sip'],
	['http', { call_server_address: 'http://pbx.invalid/ws' }, 'needs-wss-or-sip'],
	['a password', { call_server_address: 'wss://me:x@pbx.invalid' }, 'credentials-in-url'],
	['port 0', { call_server_address: 'wss://pbx.invalid:0/ws' }, 'not-a-port'],
	['port 99999', { call_server_address: 'wss://pbx.invalid:99999' }, 'not-a-port'],
	['a space', { call_server_address: 'wss://pbx example' }, 'not-a-url'],
	['a line break', { call_server_address: 'wss://pbx.invalid/ws\r\nX: y' }, 'control-characters'],
	['another address that cannot work', { ...url, rocketchat_url: 'ftp://localhost' }, 'needs-http'],
	['a token with a space', { ...url, rocketchat_token: 'to ken' }, 'not-ascii'],
])('names a stored value that cannot work: %s', (_name, values, reason) => {
	expect(readiness({ ...access, ...values })).toMatchObject({
		kind: 'incomplete',
		problem: { code: 'setting-invalid', facts: { reason } },
	});
});

test.each<[string, Values, unknown]>([
	['nothing set', access, { kind: 'absent', problem: { code: 'not-configured' } }],
	[
		'off',
		{ ...access, ...url, servers_to_check: 'management_server' },
		{ kind: 'absent', problem: { code: 'switched-off' } },
	],
	['auto without a token', url, { kind: 'ready', where: 'pbx.invalid:443' }],
	['direct without a token', { ...url, check_way: 'direct' }, { kind: 'ready' }],
	[
		'the API alone without a token',
		{ ...url, check_way: 'api' },
		{ kind: 'incomplete', problem: { code: 'not-configured' } },
	],
])('whether the call server can be checked: %s', (_name, values, expected) => {
	expect(readiness(values)).toMatchObject(Object(expected));
});

test.each<[string, Values, unknown]>([
	['complete', ami, { kind: 'ready', where: 'pbx.invalid:5038' }],
	[
		'without a password',
		{ ...ami, management_server_password: '' },
		{
			kind: 'incomplete',
			problem: {
				code: 'not-configured',
				facts: { setting: 'management_server_password', enteredIn: 'management_server' },
			},
		},
	],
	['off', { ...ami, servers_to_check: 'call_server' }, { kind: 'absent' }],
])('whether the management server can be checked: %s', (_name, values, expected) => {
	const ready = managementServerCheck.plan(readSettings(values, {}));
	expect(ready).toMatchObject(Object(expected));
});

test('knows that the workspace hides its own password of the management server', () => {
	const workspace = { managementHost: 'pbx.invalid', managementUsername: 'u' };
	expect(managementServerCheck.plan(readSettings({}, workspace))).toMatchObject({
		kind: 'incomplete',
		problem: { facts: { setting: 'management_server_password', enteredIn: 'workspace' } },
	});
});

test('does not ask the API about servers that it cannot check', () => {
	const team = { sipHost: 'sip.invalid', drachtioHost: 'drachtio.invalid' };
	const ways = { ...access, check_way: 'api' };
	const settings = readSettings(ways, team);
	const incomplete = { kind: 'incomplete', problem: { code: 'way-impossible' } };
	expect(callServerCheck.plan(settings)).toMatchObject(incomplete);
	expect(managementServerCheck.plan(settings)).toMatchObject(incomplete);
});

test.each<[string, Values, Record<string, string>, Way]>([
	['auto, with a token', url, {}, 'api'],
	['auto, without one', { ...url, rocketchat_token: '' }, {}, 'direct'],
	['auto, what the API does not know', {}, { sipHost: 'sip.invalid' }, 'direct'],
	['auto, SIP over TCP', { call_server_address: 'sip://pbx.invalid' }, {}, 'direct'],
	['direct', { ...url, check_way: 'direct' }, {}, 'direct'],
	['the API alone', { ...url, check_way: 'api' }, {}, 'api'],
])('the way that is tried first: %s', (_name, values, workspace, way) => {
	const plan = callServerCheck.plan(readSettings({ ...access, ...values }, workspace));
	expect(plan.way).toBe(way);
});

const account = { simotel_username: 'u', simotel_password: 'p' };
test.each<[string, Values, string | undefined]>([
	['a token', { simotel_api_key: 'k' }, undefined],
	['a user with a password', account, undefined],
	['both', { simotel_api_key: 'k', ...account }, undefined],
	['nothing', {}, 'simotel_api_key'],
	['a user alone', { simotel_username: 'u' }, 'simotel_password'],
	['a password alone', { simotel_api_key: 'k', simotel_password: 'p' }, 'simotel_username'],
])('Simotel is asked with a whole account only: %s', (_name, values, missing) => {
	const settings = readSettings({ simotel_url: 'http://simotel.invalid', ...values }, {});
	expect(simotelCheck.plan(settings)).toMatchObject(
		missing
			? { kind: 'incomplete', problem: { code: 'not-configured', facts: { setting: missing } } }
			: { kind: 'ready' },
	);
});
