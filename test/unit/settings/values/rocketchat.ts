import { noText, noUrl } from './valuesOf';
import type { ValuesOf } from './valuesOf';

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
		mended: [
			['https://chat.example.com/', 'https://chat.example.com'],
			[' https://chat.example.com\n', 'https://chat.example.com'],
			['HTTPS://chat.example.com//', 'https://chat.example.com'],
			[null, ''],
		],
		bad: [
			...noUrl('https'),
			['chat.example.com', 'needs-scheme'],
			['localhost:3000', 'needs-scheme'],
			['😀', 'needs-scheme'],
			['wss://chat.example.com', 'wrong-scheme'],
			['https://chat.example.com/?team=1', 'not-behind-host'],
		],
	},
	rocketchat_user_id: {
		good: ['', 'rbAXPnMktTFbNpwtJ', 'a', '507f1f77bcf86cd799439011', 'bot-1_2.3'],
		mended: [
			[' rbAXPnMktTFbNpwtJ \r\n', 'rbAXPnMktTFbNpwtJ'],
			[null, ''],
		],
		bad: [
			...noText,
			['two words', 'not-ascii'],
			['bücher', 'not-ascii'],
			['😀', 'not-ascii'],
			['zero\u200bwidth', 'not-ascii'],
		],
	},
	rocketchat_token: {
		good: ['', 'RScctEHSmLGZGywfIhWyRpyofhKOiMoUIpimhvheU3f', 'a', ' padded\n', 'with-_.~!'],
		mended: [],
		bad: [
			...noText,
			['to ken', 'not-ascii'],
			['tökén', 'not-ascii'],
			['😀', 'not-ascii'],
			['X-Auth-Token: abc', 'not-ascii'],
		],
	},
} satisfies Record<string, ValuesOf>;
