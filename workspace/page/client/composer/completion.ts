import type { PageCommand } from '../../contract';

const maxShown = 10;

/** The commands to offer for what is typed: from the slash on until the first space, as in Rocket.Chat. */
export const commandsFor = (typed: string, commands: PageCommand[]): PageCommand[] => {
	const word = /^\/(\S*)$/.exec(typed)?.[1]?.toLowerCase();
	return word === undefined
		? []
		: commands.filter(({ command }) => command.toLowerCase().includes(word)).slice(0, maxShown);
};

/** Which entry is marked after an arrow key: around the end and back to the start. */
export const moveMark = (mark: number, by: 1 | -1, count: number): number =>
	(mark + by + count) % count;
