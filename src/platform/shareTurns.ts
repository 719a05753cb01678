import type { Records } from './records';
import type { Clock } from '../domain/clock';
import { field, textField } from '../domain/json';

/** Allows one shared result in a minute and room, on whichever instance it is shared. */
export type ShareTurns = { take(roomId: string): Promise<boolean> };

const pauseMs = 60_000;
const all = 'shared-result';
const one = (id: string): string => `shared-result:${id}`;

type Turn = { id: string; roomId: string; at: number };

function readTurn(found: unknown): Turn[] {
	const [id, roomId, at] = [textField(found, 'id'), textField(found, 'roomId'), field(found, 'at')];
	return id && roomId && typeof at === 'number' ? [{ id, roomId, at }] : [];
}

export function createShareTurns(records: Records, clock: Clock, newId: () => string): ShareTurns {
	const others = async (own: Turn): Promise<Turn[]> => {
		const found = await records.under(all);
		const turns = found.reduce<Turn[]>((read, record) => [...read, ...readTurn(record)], []);
		return turns.filter(({ id }) => id !== own.id);
	};
	const remove = async ({ id }: Turn): Promise<void> => void (await records.claim(one(id)));
	return {
		async take(roomId) {
			const own = { id: newId(), roomId, at: clock.now() };
			const isRecent = ({ at }: Turn): boolean => Math.abs(own.at - at) < pauseMs;
			const isInTheWay = (turn: Turn): boolean => turn.roomId === roomId && isRecent(turn);
			const before = await others(own);
			await Promise.all(before.filter((turn) => !isRecent(turn)).map(remove));
			if (before.some(isInTheWay)) {
				return false;
			}
			await records.add([all, one(own.id)], own);
			// The records are not atomic: of two turns at the same moment, both may be refused.
			if ((await others(own)).some(isInTheWay)) {
				await remove(own);
				return false;
			}
			return true;
		},
	};
}
