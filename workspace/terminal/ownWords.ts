import { choose, faultOf, guess, pairOf } from './choose';
import { findRoom, listRooms, roomWord } from './findRoom';
import { saveSetting } from './saveSetting';
import { userNames } from '../session/choices';
import { secretsOf } from '../session/secrets';
import type { Session } from '../session/session';
import { enterInSimotel } from '../session/simotelEvents';

/** Who types where. */
export type Place = { user: string; room: string };

export const help = `Type a command such as /voip help. The terminal's own words:
  :user ${userNames.join('|')}    :room <name or id>, :room lists them
  :world call-server=refuse       :set timeout_seconds=2      :help  :quit
  :secrets shows the token, keys and passwords that the simulated servers take
  :simotel <address> enters in Simotel where its events go`;

const words = [':user', ':room', ':world', ':set', ':secrets', ':simotel', ':help', ':quit'];

/** Returns the prompt's own word that a line means, if it means one. */
export function ownWord(line: string): string | undefined {
	const plain: Readonly<Record<string, string>> = {
		'exit': ':quit',
		'quit': ':quit',
		'help': ':help',
		'?': ':help',
	};
	return plain[line.toLowerCase()] ?? (line.startsWith(':') ? line : undefined);
}

/** Does what one of the prompt's own words says. Throws an error that lists the choices. */
export async function runOwnWord(session: Session, place: Place, line: string): Promise<string> {
	const [word = '', ...rest] = line.split(' ');
	const value = rest.join(' ').trim();
	if (!words.includes(word)) {
		throw new Error(
			`There is no word ${word}.${guess(word, words)} There are: ${words.join(', ')}`,
		);
	}
	switch (word) {
		case ':user':
			place.user = choose(':user', value, userNames);
			return `You are ${place.user}.`;
		case ':room':
			if (value === '') {
				return listRooms(session);
			}
			place.room = roomWord(findRoom(session, value));
			return `You are in ${place.room}.`;
		case ':world':
			await session.breakServer(faultOf(':world', value));
			return `Done: ${value}`;
		case ':set': {
			const [id, wanted] = pairOf(':set', value);
			return (await saveSetting(session, id, wanted)) || `Saved ${id}.`;
		}
		case ':secrets':
			return secretsOf(session.world);
		case ':simotel':
			return enterInSimotel(session.world, value);
		default:
			return help;
	}
}
