import { parse } from '@rocket.chat/message-parser';

const harmless = new Set(['PARAGRAPH', 'PLAIN_TEXT', 'LINE_BREAK']);

function kinds(node: unknown, found = new Set<string>()): Set<string> {
	if (Array.isArray(node)) {
		node.forEach((child) => kinds(child, found));
	} else if (typeof node === 'object' && node !== null) {
		if ('type' in node && typeof node.type === 'string') {
			found.add(node.type);
		}
		kinds('value' in node ? node.value : undefined, found);
	}
	return found;
}

/** The options of Rocket.Chat's server in a workspace that has everything switched on. */
const options = {
	colors: true,
	emoticons: true,
	katex: { dollarSyntax: true, parenthesisSyntax: true },
	customDomains: ['invalid'],
};

/** Returns what Rocket.Chat would find in a message's text other than plain words: mentions, links, emoji, code. */
export const effects = (text: string): string[] =>
	// The parser, like Rocket.Chat, refuses an empty message.
	[...kinds(parse(`${text}.`, options))].filter((kind) => !harmless.has(kind));
