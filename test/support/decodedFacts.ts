import { decodeApiRoom, decodeRoom } from '../../src/domain/room/roomDecode';

export const known = (facts: object): Record<string, unknown> =>
	Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
export const api = (room: object) => known(decodeApiRoom(room, []).facts);
export const engine = (room: object) => known(decodeRoom(room, []).facts);
