import {
	findCallServer,
	findManagementServer,
	switchedOff,
} from '../../../src/settings/findServers';
import { readSettings, type Values } from '../../../src/settings/readSettings';
import type { WorkspaceValues } from '../../../src/settings/workspaceSettings';

const address = (own: Values, workspace: WorkspaceValues = {}): unknown =>
	findCallServer(readSettings(own, workspace));

const parts = (host: string, port: number, path: string) => ({
	kind: 'websocket',
	url: '',
	secure: true,
	host,
	port,
	path,
});

describe('the call server is asked at', () => {
	test.each<[string, Values, WorkspaceValues, unknown]>([
		['nothing set', {}, {}, undefined],
		[
			'our URL, its parts derived',
			{ call_server_address: 'wss://pbx.example.com/ws/' },
			{},
			{
				kind: 'websocket',
				scheme: 'wss',
				url: 'wss://pbx.example.com/ws',
				secure: true,
				host: 'pbx.example.com',
				port: 443,
				path: '/ws',
			},
		],
		[
			'ws has its own usual port',
			{ call_server_address: 'ws://pbx:8088' },
			{},
			{
				kind: 'websocket',
				scheme: 'ws',
				url: 'ws://pbx:8088',
				secure: false,
				host: 'pbx',
				port: 8088,
				path: '/',
			},
		],
		[
			'our address for SIP over TCP, on its usual port',
			{ call_server_address: 'sip://pbx.example.com' },
			{ webSocketUrl: 'wss://other/ws' },
			{ kind: 'sip-tcp', host: 'pbx.example.com', port: 5060 },
		],
		[
			'our address before the workspace’s parts',
			{ call_server_address: 'ws://pbx:8088/ws' },
			{ webSocketHost: 'other', webSocketPort: '8089' },
			{
				kind: 'websocket',
				scheme: 'ws',
				url: 'ws://pbx:8088/ws',
				secure: false,
				host: 'pbx',
				port: 8088,
				path: '/ws',
			},
		],
		[
			'the workspace’s URL',
			{},
			{ webSocketUrl: 'wss://pbx.example.com:8089/ws' },
			{
				kind: 'websocket',
				scheme: 'wss',
				url: 'wss://pbx.example.com:8089/ws',
				secure: true,
				host: 'pbx.example.com',
				port: 8089,
				path: '/ws',
			},
		],
		[
			'the workspace’s parts, of early versions',
			{},
			{ webSocketHost: 'pbx', webSocketPort: '8089' },
			parts('pbx', 8089, '/ws'),
		],
		[
			'a value of the workspace that cannot work counts as none',
			{},
			{ webSocketUrl: 42 },
			undefined,
		],
		[
			'IPv6 in brackets',
			{ call_server_address: 'wss://[2001:db8::1]:8089/ws' },
			{},
			{
				kind: 'websocket',
				scheme: 'wss',
				url: 'wss://[2001:db8::1]:8089/ws',
				secure: true,
				host: '[2001:db8::1]',
				port: 8089,
				path: '/ws',
			},
		],
	])('%s', (_name, own, workspace, expected) => {
		expect(address(own, workspace)).toEqual(expected);
	});
});

const drachtio = { drachtioHost: 'theirs', drachtioPort: 9023, sipHost: 'sip' };

describe('the management server is asked at', () => {
	test.each<[string, Values, WorkspaceValues, unknown]>([
		['nothing set', {}, {}, undefined],
		[
			'our host, on the usual port of AMI',
			{ management_server_address: 'pbx' },
			{},
			{ kind: 'ami', host: 'pbx', port: 5038 },
		],
		[
			'our host, on the port that the workspace has for AMI',
			{ management_server_address: 'pbx' },
			{ managementHost: 'other', managementPort: 5039 },
			{ kind: 'ami', host: 'pbx', port: 5039 },
		],
		[
			'our host and port',
			{ management_server_address: '[::1]:5040' },
			{ managementHost: 'other', managementPort: 5039 },
			{ kind: 'ami', host: '[::1]', port: 5040 },
		],
		[
			'our host, on the port that the workspace has for drachtio',
			{ management_server_address: 'pbx' },
			drachtio,
			{ kind: 'drachtio', host: 'pbx', port: 9023 },
		],
		[
			'our host and port of drachtio',
			{ management_server_address: 'pbx:9024' },
			drachtio,
			{ kind: 'drachtio', host: 'pbx', port: 9024 },
		],
		[
			'our host with a user, which drachtio does not take',
			{ management_server_address: 'pbx', management_server_username: 'me' },
			drachtio,
			{ kind: 'ami', host: 'pbx', port: 5038 },
		],
		['the workspace’s drachtio', {}, drachtio, { kind: 'drachtio', host: 'theirs', port: 9023 }],
		[
			'the workspace’s FreeSWITCH, on its usual port',
			{},
			{ freeSwitchHost: 'fs' },
			{ kind: 'freeswitch', host: 'fs', port: 8021 },
		],
	])('%s', (_name, own, workspace, expected) => {
		expect(findManagementServer(readSettings(own, workspace))).toEqual(expected);
	});
});

test.each([
	['both', []],
	['call_server', ['management-server']],
	['management_server', ['call-server']],
	['none', ['call-server', 'management-server']],
])('with %s to check, these are left out: %j', (servers_to_check, expected) => {
	expect(switchedOff(readSettings({ servers_to_check }, {}))).toEqual(expected);
});
