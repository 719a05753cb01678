import { curl, notText, notUrl, tooLong, type ValuesOf } from './valuesOf';

const host: ValuesOf = {
	good: [
		'',
		'localhost',
		'pbx.example.com',
		'192.168.0.7',
		'[2001:db8::7]',
		'[::ffff:192.0.2.1]',
		'tëlefon.example',
		'تلفن.example',
		'हिन्दी.example',
		'pbx_1',
	],
	normalised: [
		[' pbx.example.com\r\n', 'pbx.example.com'],
		['pbx\u2060.\u2060example\u2060.\u2060com', 'pbx.example.com'],
		['\u00a0pbx.example.com\u200b\u00a0', 'pbx.example.com'],
		['2001:db8::7', '[2001:db8::7]'],
		['::1', '[::1]'],
		[null, ''],
	],
	bad: [
		...notText,
		[curl, 'not-a-host'],
		['wss://pbx.example.com', 'not-a-host'],
		['pbx.example.com:5038', 'not-a-host'],
		['me@pbx.example.com', 'not-a-host'],
		['pbx example', 'not-a-host'],
		['-pbx', 'not-a-host'],
		['pbx..example', 'not-a-host'],
		['1.2.3', 'not-a-host'],
		['256.1.1.1', 'not-a-host'],
		['0x7f.1', 'not-a-host'],
		['pbx.1', 'not-a-host'],
		['010.0.0.1', 'not-a-host'],
		['[1:2]', 'not-a-host'],
		['[]', 'not-a-host'],
		['😀', 'not-a-host'],
		['a'.repeat(254), 'not-a-host'],
	],
};

const port: ValuesOf = {
	good: ['', '1', '443', '5038', '65535'],
	normalised: [
		[8089, '8089'],
		[' 8089\n', '8089'],
		['80\u200b89', '8089'],
		['08089', '8089'],
		[undefined, ''],
	],
	bad: [
		[true, 'not-text'],
		[{}, 'not-text'],
		[['443'], 'not-text'],
		[tooLong, 'too-long'],
		['4\n43', 'control-characters'],
		['0', 'not-a-port'],
		[0, 'not-a-port'],
		['65536', 'not-a-port'],
		['-1', 'not-a-port'],
		[5038.5, 'not-a-port'],
		['443/tcp', 'not-a-port'],
		['https', 'not-a-port'],
		['٤٤٣', 'not-a-port'],
		['😀', 'not-a-port'],
	],
};

const way: ValuesOf = {
	good: ['auto', 'api', 'direct', 'off'],
	normalised: [
		['', 'auto'],
		[null, 'auto'],
	],
	bad: [
		['AUTO', 'not-a-choice'],
		[' auto', 'not-a-choice'],
		['on', 'not-a-choice'],
		['api, direct', 'not-a-choice'],
		[true, 'not-a-choice'],
		[0, 'not-a-choice'],
		[{}, 'not-a-choice'],
		[['auto'], 'not-a-choice'],
		['😀', 'not-a-choice'],
		[tooLong, 'not-a-choice'],
	],
};

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
		normalised: [
			[' wss://pbx.example.com/ws/ ', 'wss://pbx.example.com/ws'],
			['WSS://pbx.example.com/ws\r\n', 'wss://pbx.example.com/ws'],
			['wss://pbx.example.com:08089', 'wss://pbx.example.com:8089'],
		],
		bad: [
			...notUrl('wss'),
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
		normalised: [
			['ws', '/ws'],
			[' /ws \n', '/ws'],
		],
		bad: [
			...notText,
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
		normalised: [
			[' rocketchat\n', 'rocketchat'],
			['rocket\u200bchat\ufeff', 'rocketchat'],
			[null, ''],
		],
		bad: [
			...notText,
			['rocket chat', 'not-ascii'],
			['rockét', 'not-ascii'],
			['😀', 'not-ascii'],
			['me\r\nAction: Originate', 'control-characters'],
		],
	},
	management_server_password: {
		good: ['', 'secret', 'pässwörd &?=#', '😀', ' padded\n', 'a:b'],
		normalised: [],
		bad: [
			...notText,
			['me\r\nAction: Originate', 'control-characters'],
			['escape\u001b', 'control-characters'],
			['zero\u200bwidth', 'invisible-characters'],
			['delete\u007f!', 'control-characters'],
		],
	},
} satisfies Record<string, ValuesOf>;
