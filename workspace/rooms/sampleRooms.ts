import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { callRooms } from './calls';
import { userId } from './people';
import type { BoxRoom } from '../engine/box';
import { at, isRecord } from '../engine/state';

const answer: unknown = JSON.parse(
	readFileSync(join(__dirname, '../../test/fixtures/voip-room.answer.json'), 'utf8'),
);

/** The documentation's own example; only its agent is one of the box's. */
function documentedLivechat(): BoxRoom {
	const room = at(answer, 'room');
	if (!isRecord(room)) {
		throw new Error('the documented answer has no room');
	}
	const ts = at(room.servedBy, 'ts');
	const servedBy = { _id: userId('agent'), username: 'agent', ts };
	return { ...room, _id: 'kCJDd5peKiZnGJLPq', t: 'l', servedBy };
}

/** Rooms of calls and chats, for the box's database. Channels, groups and direct messages it has already. */
export const callsAndChats = (now: number): BoxRoom[] => [...callRooms(now), documentedLivechat()];
