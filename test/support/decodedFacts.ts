import { decodeApiRoom, decodeRoom } from '../../src/domain/room/roomDecode';

export const definedFacts = (facts: object): Record<string, unknown> =>
	Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
export const factsOfApi = (room: object) => definedFacts(decodeApiRoom(room, []).facts);
export const factsOfEngine = (room: object) => definedFacts(decodeRoom(room, []).facts);
