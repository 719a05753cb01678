import { createInterface } from 'node:readline/promises';

import { type Options, pair, userNames, worldOf } from './options';
import { secretsOf } from './secrets';
import type { Session } from './session';

const words = `Type a command such as /voip help. The terminal's own words:
  :user ${userNames.join('|')}    :room general|support|private|direct
  :world call-server=refuse       :set timeout_seconds=2      :quit
  :secrets shows the token, keys and passwords that the simulated servers take
  :simotel <address> enters in Simotel where its events go`;

/** A prompt that types as a user in a room, and shows what that user sees. */
export async function prompt(session: Session, options: Options): Promise<void> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	let { user, room } = options;
	const own = async (name: string, value: string): Promise<string> => {
		switch (name) {
			case ':user':
				user = value || user;
				return `You are ${user}.`;
			case ':room':
				room = value || room;
				return `You are in ${room}.`;
			case ':world':
				await session.breakServer(worldOf(value));
				return `Done: ${value}`;
			case ':set': {
				const [id, wanted] = pair('set', value);
				return (await session.save(id, wanted)) || `Saved ${id}.`;
			}
			case ':secrets':
				return secretsOf(session.world);
			case ':simotel':
				session.world.setEvents(value ? { address: value } : undefined);
				return value ? 'Simotel sends its events there.' : 'Simotel sends no events.';
			default:
				return words;
		}
	};
	console.log(words);
	terminal.setPrompt(`${user} @ ${room}> `);
	terminal.prompt();
	for await (const typed of terminal) {
		const text = typed.trim();
		if (text === ':quit') {
			break;
		}
		if (text) {
			const [name = '', ...rest] = text.split(' ');
			const answer = text.startsWith(':')
				? own(name, rest.join(' '))
				: session.type(user, room, text);
			console.log(await answer.catch((error: unknown) => String(error)));
		}
		terminal.setPrompt(`${user} @ ${room}> `);
		terminal.prompt();
	}
	terminal.close();
}
