import { isVoipRoomProps } from '@rocket.chat/rest-typings/dist/v1/voip';

import { failure, ok } from './answers';
import type { Answer } from '../answer';
import { refusedParameters } from './checks';
import type { BoxRoom } from '../../engine/box';
import { at } from '../../engine/plain';

type Query = Record<string, string>;

const callOf = (rooms: readonly BoxRoom[], token: string) =>
	rooms.find((room) => room.t === 'v' && room.open === true && at(room.v, 'token') === token);

/** Finds a call by its room id. Without one it makes a call room, as Rocket.Chat does, although the request is a GET. */
export function voipRoom(rooms: BoxRoom[]): (query: Query) => Promise<Answer> {
	const tokens = new Set(rooms.map(({ v }) => at(v, 'token')));
	return async (query) => {
		if (!isVoipRoomProps(query)) {
			return refusedParameters(isVoipRoomProps.errors);
		}
		const { token = '', rid, agentId } = Object.fromEntries(Object.entries(query));
		if (!tokens.has(token)) {
			return failure('invalid-token', { errorType: 'invalid-token' });
		}
		if (rid === undefined) {
			const open = callOf(rooms, token);
			const room = open ?? { _id: `created${rooms.length}`, t: 'v', open: true, v: { token } };
			if (!open) {
				rooms.push({ ...room, servedBy: { _id: agentId } });
			}
			return ok({ room, newRoom: !open });
		}
		const room = rooms.find(
			({ _id, t, v }) => _id === rid && t === 'v' && at(v, 'token') === token,
		);
		return room
			? ok({ room, newRoom: false })
			: failure('invalid-room', { errorType: 'invalid-room' });
	};
}
