import { guess } from './choose';
import type { Session } from '../session/session';

/** Throws an error if this line is no command of the workspace. */
export async function checkCommand(session: Session, text: string): Promise<void> {
	if (!text.startsWith('/')) {
		throw new Error(`"${text}" is no command: commands begin with /. Try /voip help`);
	}
	const name = /^\/(\S*)/.exec(text)?.[1] ?? '';
	const known = (await session.box.commands()).map((command) => `/${command}`);
	if (!known.includes(`/${name}`)) {
		const there = known.length > 0 ? ` There are: ${known.join(', ')}` : ' No app is enabled';
		throw new Error(`No such command: /${name}.${guess(`/${name}`, known)}${there}`);
	}
}
