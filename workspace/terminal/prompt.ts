import { checkCommand } from './checkCommand';
import { findRoom } from './findRoom';
import { openLines, type Streams } from './lines';
import { showMessages } from './liveMessages';
import { help, ownWord, type Place, runOwnWord } from './ownWords';
import { typeLine } from './typeLine';
import type { Session } from '../session/session';

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

/** A prompt that types as a user in a room, and shows what that user sees. Ends with :quit or the end of the input. */
export async function prompt(
	session: Session,
	start: Place,
	streams: Streams = { input: process.stdin, output: process.stdout },
	isTerminal?: boolean,
): Promise<void> {
	const place = { ...start };
	const lines = openLines(streams, isTerminal);
	const live = showMessages(session, () => place.user, lines.print);
	const answer = async (line: string): Promise<string> => {
		const own = ownWord(line);
		if (own !== undefined) {
			// What a save comes to is told to the admin, and printed as its answer.
			return live.hold('admin', () => runOwnWord(session, place, own));
		}
		await checkCommand(session, line);
		const room = findRoom(session, place.room).id;
		const { user } = place;
		return live.hold(user, async () => (await typeLine(session, { user, room, text: line })).text);
	};
	const ask = (): void => lines.ask(`${place.user} @ ${place.room}> `);
	try {
		lines.print(help);
		ask();
		for await (const typed of lines.typed) {
			const line = typed.trim();
			if (ownWord(line) === ':quit') {
				break;
			}
			if (line) {
				lines.print(await answer(line).catch(messageOf));
			}
			ask();
		}
	} finally {
		live.stop();
		lines.close();
	}
}
