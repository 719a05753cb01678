import type { Subcommand } from '../../src/commands/commandContext';
import { pingCommand } from '../../src/commands/ping';
import { subcommands } from '../../src/commands/subcommands';

// The tools are never used: the table is read, and no command is run.
const unused = {} as never;
const ping: Subcommand = pingCommand(unused, unused);

export const subcommandNames: readonly string[] = subcommands(
	unused,
	unused,
	ping,
	unused,
	unused,
	unused,
).map(({ name }) => name);

/** Words to type after a subcommand, for those that have other behaviour with them. */
const words: Readonly<Record<string, readonly string[]>> = {
	status: ['', 'call-server', 'management-server'],
	room: ['callInboundOpen01', 'kCJDd5peKiZnGJLPq'],
};

/** Every command except `/voip ping`, and a word that is no subcommand. */
export const commandsWithoutPing: readonly string[] = [
	'/voip nonsense',
	...subcommandNames
		.filter((name) => name !== 'ping')
		.flatMap((name) => (words[name] ?? ['']).map((word) => `/voip ${name} ${word}`.trim())),
];

/** Every command that asks Simotel, except the one that shows the secret to admins. */
export const simotelCommands: readonly string[] = [
	'/voip status simotel',
	'/voip ping',
	'/voip ping 2',
	'/voip test simotel',
];
