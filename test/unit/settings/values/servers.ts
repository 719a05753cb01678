import { host, port, way } from './shared';
import { noText, noUrl } from './valuesOf';
import type { ValuesOf } from './valuesOf';

export const callServer = {
	call_server_way: way,
	call_server_websocket_url: {
		good: [
			'',
			'wss://pbx.example.com/ws',
			'ws://localhost:8088/ws',
			'wss://[2001:db8::7]:8089/ws',
			'wss://تلفن.example/ws',
			'wss://pbx.example.com:80/ws',
			'wss://pbx.example.com/ws?a=b/',
		],
		mended: [
			[' wss://pbx.example.com/ws/ ', 'wss://pbx.example.com/ws'],
			['WSS://pbx.example.com/ws\r\n', 'wss://pbx.example.com/ws'],
			['wss://pbx.example.com:08089', 'wss://pbx.example.com:8089'],
		],
		bad: [
			...noUrl('wss'),
			['pbx.example.com/ws', 'needs-scheme'],
			['😀', 'needs-scheme'],
			['https://pbx.example.com/ws', 'wrong-scheme'],
			['sip://pbx.example.com', 'wrong-scheme'],
			['wss://pbx.example.com /ws', 'not-a-url'],
		],
	},
	call_server_host: host,
	call_server_port: port,
	call_server_path: {
		good: ['', '/', '/ws', '/sip/ws', '/ws?x=1', '/%C3%BC', '/ws/😀'],
		mended: [
			['ws', '/ws'],
			[' /ws \n', '/ws'],
		],
		bad: [
			...noText,
			['my path', 'not-a-path'],
			['/ws#x', 'not-a-path'],
			['"/ws"', 'not-a-path'],
			['<ws>', 'not-a-path'],
			['\\ws', 'not-a-path'],
			['{ws}', 'not-a-path'],
			['a|b', 'not-a-path'],
			['wss://pbx.example.com/ws', 'not-a-path'],
		],
	},
} satisfies Record<string, ValuesOf>;

export const managementServer = {
	management_server_way: way,
	management_server_host: host,
	management_server_port: port,
	management_server_username: {
		good: ['', 'rocketchat', 'rocket.chat-ami', 'a', 'A_1'],
		mended: [
			[' rocketchat\n', 'rocketchat'],
			[null, ''],
		],
		bad: [
			...noText,
			['rocket chat', 'not-ascii'],
			['rockét', 'not-ascii'],
			['😀', 'not-ascii'],
			['me\r\nAction: Originate', 'control-characters'],
		],
	},
	management_server_password: {
		good: ['', 'secret', 'pässwörd &?=#', '😀', ' padded\n', 'a:b'],
		mended: [],
		bad: [
			...noText,
			['me\r\nAction: Originate', 'control-characters'],
			['escape\u001b', 'control-characters'],
			['delete\u007f!', 'control-characters'],
		],
	},
} satisfies Record<string, ValuesOf>;
