import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { callRooms } from './calls';
import { userId } from './people';
import type { BoxRoom } from '../engine/box';
import { at, isRecord } from '../engine/plain';

const answer: unknown = JSON.parse(
	readFileSync(join(__dirname, '../../test/fixtures/voip-room.answer.json'), 'utf8'),
);

/** The example of Rocket.Chat's documentation, with an agent of the box. */
function documentedLivechat(): BoxRoom {
	const room = at(answer, 'room');
	if (!isRecord(room)) {
		throw new Error('the documented answer has no room');
	}
	const ts = at(room.servedBy, 'ts');
	const servedBy = { _id: userId('agent'), username: 'agent', ts };
	return { ...room, _id: 'kCJDd5peKiZnGJLPq', t: 'l', servedBy };
}

/** Returns rooms of calls and livechats for the box's database, which already has channels, groups and direct messages. */
export const callsAndChats = (now: number): BoxRoom[] => [...callRooms(now), documentedLivechat()];
