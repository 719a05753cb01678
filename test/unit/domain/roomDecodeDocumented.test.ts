import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { known } from './roomDecodeFacts';
import { decodeApiRoom } from '../../../src/domain/roomDecode';

const fixture = join(__dirname, '../../fixtures/voip-room.answer.json');
const documented: { room: Record<string, unknown> } = JSON.parse(readFileSync(fixture, 'utf8'));
const at = (text: string): number => Date.parse(text);

test('the documented example says what is of use, and nothing else', () => {
	const { kind, facts } = decodeApiRoom(documented.room, ['8s7e9ony6ctl27e1qf8kue']);
	expect(kind).toBe('livechat');
	expect(known(facts)).toEqual({
		id: 'kCJDd5peKiZnGJLPq',
		visitorName: 'Mary',
		visitorStatus: 'offline',
		startedAt: at('2021-07-09T20:12:19.795Z'),
		open: true,
		agentId: 'XycfA5CetCPuEjqxw',
		agent: 'faria.masood',
		agentSince: at('2021-07-09T20:19:29.422Z'),
		lastMessageAt: at('2021-07-09T20:20:58.755Z'),
		messages: 7,
		awaitsAnswer: true,
		firstResponseMs: 452_688,
		averageResponseMs: 226_436.5,
		customFields: [{ name: 'salesforceCrmContactId', value: '0032y000009mtOIAAY' }],
	});
});
