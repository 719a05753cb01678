import { findCallServer } from '../../../src/settings/findServers';
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
			{ call_server_websocket_url: 'wss://pbx.example.com/ws/' },
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
			{ call_server_websocket_url: 'ws://pbx:8088' },
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
			'our parts',
			{ call_server_host: 'pbx', call_server_port: '8089', call_server_path: 'sip' },
			{},
			parts('pbx', 8089, '/sip'),
		],
		['our host alone', { call_server_host: 'pbx' }, {}, parts('pbx', 443, '/ws')],
		[
			'our parts before the workspace’s URL',
			{ call_server_host: 'pbx' },
			{ webSocketUrl: 'wss://other/ws' },
			parts('pbx', 443, '/ws'),
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
			{ call_server_websocket_url: 'wss://[2001:db8::1]:8089/ws' },
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
