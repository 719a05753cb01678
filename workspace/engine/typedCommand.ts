type TypedCommand = { name: string; words: string[] };

const quoted = /(["'])((?:\\.|(?!\1).)*)\1/gs;
/** A character that nobody types, in place of white space inside quotes. */
const held = [
	[' ', '\u2008'],
	['\t', '\u008a'],
] as const;

/**
 * Splits what was typed as Rocket.Chat does: the client takes only the first line, the server splits it at
 * white space outside quotes and drops the quotes.
 */
export function typedCommand(text: string): TypedCommand {
	const [, name = '', rest = ''] = /^\/([^\s]+)(.*)/.exec(text) ?? [];
	const line = rest.replace(quoted, (_all, _quote, inner: string) =>
		held.reduce((before, [space, stand]) => before.replaceAll(space, stand), inner),
	);
	const words = line
		.split(/[ \r\t]/)
		.filter((word) => word !== '')
		.map((word) =>
			held
				.reduce((before, [space, stand]) => before.replaceAll(stand, space), word)
				.replaceAll('\\"', '"'),
		);
	return { name, words };
}
