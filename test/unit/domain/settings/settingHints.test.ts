import {
	type HintCode,
	hintCodes,
	type SettingHint,
	settingHints,
} from '../../../../src/domain/settings/settingHints';
import { messagesFor } from '../../../../src/messages/languages';
import { readSettings, type Values } from '../../../../src/settings/readSettings';
import { hintedAddresses, unusedSettings } from '../../../../src/settings/unusedSettings';

const hintsOf = (
	values: Values,
	siteUrl = 'http://chat.example.com',
	workspace = {},
): SettingHint[] => {
	const settings = readSettings(values, { siteUrl, ...workspace });
	const isHttps = settings.rocketChat.siteUrl?.scheme === 'https';
	return [...settingHints(hintedAddresses(settings), isHttps), ...unusedSettings(settings)];
};
const url = (value: string): Values => ({ call_server_address: value });
const server = (host: string, port = ''): Values => ({
	management_server_address: port ? `${host}:${port}` : host,
});

const https = 'https://chat.example.com';
const rows: [string, Values, string, HintCode[]][] = [
	['a public wss address', url('wss://pbx.example.com/ws'), https, []],
	['localhost', url('wss://localhost/ws'), https, ['localhost']],
	['a name below localhost', url('wss://pbx.localhost/ws'), https, ['localhost']],
	['the loopback address', url('wss://127.0.0.1/ws'), https, ['localhost']],
	['the loopback address of IPv6', url('wss://[::1]/ws'), https, ['localhost']],
	['a name that only begins so', url('wss://localhost-pbx.example.com/ws'), https, []],
	['wss on port 80', url('wss://pbx.example.com:80/ws'), https, ['wss-on-80']],
	['ws in a workspace on https', url('ws://pbx.example.com/ws'), https, ['ws-from-https']],
	['ws in a workspace on http', url('ws://pbx.example.com/ws'), 'http://chat', []],
	['ws to this machine itself', url('ws://localhost:8088/ws'), https, ['localhost']],
	['a private address', url('wss://10.1.2.3/ws'), https, ['private-address']],
	['a private address of IPv6', url('wss://[fd00::1]/ws'), https, ['private-address']],
	['a name that begins like one', url('wss://10.pbx.example.com/ws'), https, []],
	[
		'SIP over TLS, but without it',
		url('ws://pbx.example.com:5061/ws'),
		'http://chat',
		['sip-tls-port'],
	],
	[
		'AMI’s port for the call server',
		url('wss://pbx.example.com:5038/ws'),
		https,
		['usual-port-of-ami'],
	],
	['SIP’s port for AMI', server('pbx.example.com', '5060'), https, ['usual-port-of-sip']],
	['AMI where it belongs', server('pbx.example.com', '5038'), https, []],
	['AMI in the private network', server('10.1.2.3'), https, []],
	['AMI on this machine', server('localhost'), https, ['localhost']],
	['Simotel on this machine', { simotel_url: 'localhost' }, https, ['localhost']],
	[
		'Rocket.Chat reaching itself',
		{ rocketchat_url: 'http://localhost:3000' },
		https,
		['localhost'],
	],
	[
		'an account of a manager that nobody has named',
		{ management_server_username: 'me', management_server_password: 'secret' },
		https,
		['needs-address'],
	],
	[
		'a manager and its account',
		{ ...server('pbx.example.com'), management_server_password: 'secret' },
		https,
		[],
	],
	[
		'an account of a Simotel that nobody has named',
		{ simotel_api_key: 'key', simotel_username: 'me' },
		https,
		['needs-simotel-address'],
	],
	[
		'an account of a manager whose address cannot work',
		{ management_server_address: ':', management_server_password: 'secret' },
		https,
		[],
	],
	['SIP over TCP on its usual port', url('sip://pbx.example.com'), https, []],
	['SIP over TCP in the private network', url('sip://10.1.2.3:5060'), https, []],
	['SIP over TCP on the port for TLS', url('sip://pbx.example.com:5061'), https, ['sip-tls-port']],
	['wss on the port of SIP over TLS', url('wss://pbx.example.com:5061/ws'), https, []],
	['Simotel over TLS on that port', { simotel_url: 'https://simotel.example.com:5061' }, https, []],
	[
		'the plain SIP port for a WebSocket',
		url('wss://pbx.example.com:5060/ws'),
		https,
		['usual-port-of-plain-sip'],
	],
	[
		'a WebSocket port for AMI',
		server('pbx.example.com', '8089'),
		https,
		['usual-port-of-websocket'],
	],
];

test.each(rows)('%s', (_name, values, siteUrl, expected) => {
	expect(hintsOf(values, siteUrl).map(({ hint }) => hint)).toEqual(expected);
});

test('the Site URL on localhost is nobody’s mistake on this page', () => {
	expect(hintsOf({}, 'http://localhost:3000')).toEqual([]);
});

test('the workspace’s own address counts where ours is empty', () => {
	const workspace = { webSocketUrl: 'ws://pbx.example.com/ws' };
	expect(hintsOf({}, https, workspace)).toEqual([
		{ setting: 'call_server_address', hint: 'ws-from-https' },
	]);
	expect(hintsOf(url('wss://pbx.example.com'), https, workspace)).toEqual([]);
	const parts = { webSocketHost: '192.168.1.2', webSocketPort: '80' };
	expect(hintsOf({}, https, parts).map(({ hint }) => hint)).toEqual([
		'private-address',
		'wss-on-80',
	]);
});

test('a server that is left out has no hints', () => {
	const servers = { ...url('wss://localhost'), ...server('localhost') };
	expect(hintsOf({ ...servers, servers_to_check: 'none' }, https)).toEqual([]);
});

test('an account of ours is used for the workspace’s own manager', () => {
	const workspace = { voipEnabled: true, managementHost: 'pbx.example.com' };
	expect(hintsOf({ management_server_password: 'secret' }, https, workspace)).toEqual([]);
});

test('each hint is seen here and has its words', () => {
	expect(new Set(rows.flatMap(([, , , hints]) => hints))).toEqual(new Set(hintCodes));
	expect(Object.keys(messagesFor('en').setup.hints).sort()).toEqual([...hintCodes].sort());
});

test('a password for the drachtio that the workspace names is used', () => {
	const workspace = { sipHost: 'sip.example.com', drachtioHost: 'drachtio.example.com' };
	expect(hintsOf({ management_server_password: 'secret' }, https, workspace)).toEqual([]);
});
