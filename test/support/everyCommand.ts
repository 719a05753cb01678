import type { Subcommand } from '../../src/commands/commandContext';
import { pingCommand } from '../../src/commands/ping';
import { subcommands } from '../../src/commands/subcommands';

// The table is only read here: none of its commands is run.
const unused = {} as never;
const ping: Subcommand = pingCommand(unused, unused);

export const subcommandNames: readonly string[] = subcommands(unused, unused, ping, unused).map(
	({ name }) => name,
);

/** Words after a subcommand, where it is worth typing it otherwise than alone. */
const words: Readonly<Record<string, readonly string[]>> = {
	status: ['', 'call-server', 'management-server'],
	room: ['callInboundOpen01', 'kCJDd5peKiZnGJLPq'],
};

/** Every subcommand that asks Rocket.Chat and what is behind it, and a word that is none. */
export const commandsWithoutPing: readonly string[] = [
	'/voip nonsense',
	...subcommandNames
		.filter((name) => name !== 'ping')
		.flatMap((name) => (words[name] ?? ['']).map((word) => `/voip ${name} ${word}`.trim())),
];

/** Every subcommand that asks Simotel, but the one that shows its secret to admins. */
export const simotelCommands: readonly string[] = [
	'/voip status simotel',
	'/voip ping',
	'/voip ping 2',
	'/voip test simotel',
];
