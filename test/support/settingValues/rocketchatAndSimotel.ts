import { notText, notUrl, type ValuesOf } from './valuesOf';

export const rocketchat = {
	rocketchat_url: {
		good: [
			'',
			'http://localhost:3000',
			'https://chat.example.com',
			'https://chat.example.com/team/chat',
			'http://[::1]:3000',
			'https://tëam.example',
		],
		normalised: [
			['https://chat.example.com/', 'https://chat.example.com'],
			[' https://chat.example.com\n', 'https://chat.example.com'],
			['HTTPS://chat.example.com//', 'https://chat.example.com'],
			['\ufeff\u00a0https://chat.\u2060example.com\u200e', 'https://chat.example.com'],
			[null, ''],
			['localhost:3000', 'http://localhost:3000'],
			['[::1]:3000', 'http://[::1]:3000'],
			['chat.example.com', 'https://chat.example.com'],
			['chat.example.com:443/team', 'https://chat.example.com:443/team'],
		],
		bad: [
			...notUrl('https', 'needs-http'),
			['my chat', 'not-a-url'],
			['me:secret@chat.example.com', 'credentials-in-url'],
			['😀', 'not-a-host'],
			['wss://chat.example.com', 'needs-http'],
			['https://chat.example.com/?team=1', 'not-behind-host'],
		],
	},
	rocketchat_user_id: {
		good: ['', 'rbAXPnMktTFbNpwtJ', 'a', '507f1f77bcf86cd799439011', 'bot-1_2.3'],
		normalised: [
			[' rbAXPnMktTFbNpwtJ \r\n', 'rbAXPnMktTFbNpwtJ'],
			['zero\u200bwidth', 'zerowidth'],
			[null, ''],
		],
		bad: [...notText, ['two words', 'not-ascii'], ['bücher', 'not-ascii'], ['😀', 'not-ascii']],
	},
	rocketchat_token: {
		good: ['', 'RScctEHSmLGZGywfIhWyRpyofhKOiMoUIpimhvheU3f', 'a', ' padded\n', 'with-_.~!'],
		normalised: [],
		bad: [
			...notText,
			['to ken', 'not-ascii'],
			['tökén', 'not-ascii'],
			['😀', 'not-ascii'],
			['X-Auth-Token: abc', 'not-ascii'],
			['\u2066abc\u2069', 'invisible-characters'],
		],
	},
} satisfies Record<string, ValuesOf>;

export const simotel = {
	simotel_url: {
		good: [
			'',
			'http://simotel.example.com',
			'simotel.example.com',
			'192.168.0.9:8080',
			'https://simotel.example.com/api/v4',
			'http://[::1]:8080',
			'localhost',
		],
		normalised: [
			[' http://simotel.example.com/ \n', 'http://simotel.example.com'],
			['simotel.example.com//', 'simotel.example.com'],
			[null, ''],
		],
		bad: [
			...notUrl('http', 'needs-http'),
			['me:secret@simotel.example.com', 'credentials-in-url'],
			['simotel example', 'not-a-url'],
			['wss://simotel.example.com', 'needs-http'],
			['http://simotel.example.com/api/v3', 'old-simotel-api'],
			['simotel.example.com/?a=b', 'not-behind-host'],
		],
	},
	simotel_api_key: {
		good: ['', 'abc123', '3f9c-11', 'k=/+', ' padded '],
		normalised: [],
		bad: [
			...notText,
			['two keys', 'not-ascii'],
			['schlüssel', 'not-ascii'],
			['😀', 'not-ascii'],
			['zero\u200bwidth', 'invisible-characters'],
		],
	},
	simotel_username: {
		good: ['', 'rocketchat', 'two words', 'بابک', '😀'],
		normalised: [
			[' rocketchat\n', 'rocketchat'],
			['\u202arocketchat\u202c', 'rocketchat'],
		],
		bad: [...notText, ['me:secret', 'colon-in-name'], [':', 'colon-in-name']],
	},
	simotel_password: {
		good: ['', 'secret', 'pässwörd &?=#', '😀', 'a:b'],
		normalised: [],
		bad: [
			...notText,
			['me\r\nX: y', 'control-characters'],
			['bell\u0007!', 'control-characters'],
			['soft\u00adhyphen', 'invisible-characters'],
		],
	},
	simotel_event_secret: {
		good: ['', 'x'.repeat(24), 'tooShort', 'A-Z_a.z~09', ' padded-padded-padded-pad\n'],
		normalised: [],
		bad: [
			...notText,
			['a/b', 'not-for-an-address'],
			['a b', 'not-for-an-address'],
			['a?b', 'not-for-an-address'],
			['a%2fb', 'not-for-an-address'],
			['a\u200db', 'invisible-characters'],
			['😀', 'not-for-an-address'],
		],
	},
} satisfies Record<string, ValuesOf>;
