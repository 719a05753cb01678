import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Http, HttpRequest } from '../../../src/clients/http';
import { createVoipRoom } from '../../../src/clients/voipRoom';
import type { VoipRoomQuestion } from '../../../src/clients/voipRoom';

const source = join(__dirname, '../../../src');
const files = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
	);

function recorded() {
	const sent: HttpRequest[] = [];
	const http: Http = (request) => {
		sent.push(request);
		return {
			reading: Promise.resolve({ kind: 'no-answer', ms: 0 }),
			ended: Promise.resolve(),
		};
	};
	const ask = createVoipRoom(http, { baseUrl: 'http://chat.test', userId: 'u', token: 't' });
	return { sent, ask };
}

/** Lines of the source that are no comment and hold this text, each behind its file. */
const linesWith = (text: string): string[] =>
	files(source).flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line.includes(text) && !/^(\/\/|\/?\*)/.test(line))
			.map((line) => `${relative(source, file)}: ${line}`),
	);

test('one line alone writes the route that makes a room when asked without rid', () => {
	expect(linesWith('voip/room')).toEqual([
		// The name under which its requests are counted.
		"checks/room.ts: const wait = pace.take('voip/room');",
		'clients/voipRoom.ts: const url = `${access.baseUrl}/api/v1/voip/room?${query}`;',
	]);
	// Nor does anybody else put an address of the API together.
	expect(linesWith('/api/v1/${').map((line) => line.split(':')[0])).toEqual([
		'clients/rocketChat.ts',
	]);
});

test.each([
	['', 't'],
	[' ', 't'],
	['\n', 't'],
	['%20', 't'],
	['a&agentId=b', 't'],
	['room', ''],
	['room', ' '],
])('rid %j with token %j is not sent', async (rid, token) => {
	const { sent, ask } = recorded();
	// What the types forbid, in case that somebody gets round them.
	const question = { rid, token } as VoipRoomQuestion;
	expect(await ask(question, 1000).reading).toMatchObject({ kind: 'failed' });
	expect(sent).toEqual([]);
});

test('rid and token are sent, and nothing beside them', () => {
	const { sent, ask } = recorded();
	ask({ rid: 'kCJDd5peKiZnGJLPq', token: 'a b&agentId=c' } as VoipRoomQuestion, 1000);
	const url = new URL(sent[0]?.url ?? '');
	expect([...url.searchParams]).toEqual([
		['rid', 'kCJDd5peKiZnGJLPq'],
		['token', 'a b&agentId=c'],
	]);
});
