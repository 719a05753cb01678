import { code, outsideCode, unmarked } from '../messages/markup';

/** The answer of a subcommand: blocks, and the same as text for clients that cannot show blocks. */
export type Reply = {
	readonly text: string;
	readonly blocks: readonly (TextBlock | ImageBlock)[];
	/** Shown below the blocks. */
	readonly buttons?: readonly Button[];
};

/** A group of lines, which becomes one block. */
export type Part = {
	/** `own`: our words, in markdown. `others`: a line that takes no effect, because it holds text of others. */
	readonly words: 'own' | 'others';
	readonly isSmall: boolean;
	readonly lines: readonly string[];
};

/** The text of the reply beside it says the same, because a message's text has no pictures. */
export type Picture = { readonly imageUrl: string; readonly altText: string };

export const own = (...lines: readonly string[]): Part => ({ words: 'own', isSmall: false, lines });
export const small = (...lines: readonly string[]): Part => ({
	words: 'own',
	isSmall: true,
	lines,
});
export const others = (line: string): Part => ({ words: 'others', isSmall: false, lines: [line] });
export const smallOthers = (line: string): Part => ({ ...others(line), isSmall: true });

/** `about`: the target or the room that a press is for. */
export type Button = { readonly actionId: string; readonly label: string; readonly about?: string };

/** Rocket.Chat's limit for one text object. */
const maxLength = 2000;

/** Rocket.Chat refuses a message of more than 5000 characters, unless an admin has changed that. */
export const maxMessageLength = 4900;

/** Rocket.Chat makes a link of its own name. A joiner on either side of the dot prevents that. */
export const withoutLinks = (text: string): string =>
	outsideCode(text, (words) => words.replace(/Rocket\.Chat/g, 'Rocket\u2060.\u2060Chat'));

/** Puts together as many whole lines as fit into one text. */
function fitted(lines: readonly string[], max: number): string[] {
	return lines.reduce<string[]>((texts, line) => {
		const whole = line.length > max ? `${unmarked(line).slice(0, max - 1)}…` : line;
		const last = texts[texts.length - 1];
		return last !== undefined && last.length + whole.length < max
			? [...texts.slice(0, -1), `${last}\n${whole}`]
			: [...texts, whole];
	}, []);
}

const shownLines = ({ words, lines }: Part): string[] =>
	lines.filter((line) => line !== '').map((line) => (words === 'own' ? withoutLinks(line) : line));

/** Returns as many whole lines as fit into the text of a message. */
function messageText(parts: readonly Part[]): string {
	const lines = parts.flatMap((part) =>
		part.words === 'own' ? shownLines(part) : shownLines(part).map(code),
	);
	const [text = '', ...more] = fitted(lines, maxMessageLength);
	return more.length > 0 ? `${text}\n…` : text;
}

function blocksOf(part: Part): TextBlock[] {
	const textObject = (text: string): TextObject =>
		part.words === 'own' ? { type: 'mrkdwn', text } : { type: 'plain_text', text, emoji: false };
	return fitted(shownLines(part), maxLength).map((text) =>
		part.isSmall
			? { type: 'context', elements: [textObject(text)] }
			: { type: 'section', text: textObject(text) },
	);
}

const isPart = (one: Part | Picture): one is Part => 'lines' in one;

/** Makes one block of each part and of each picture. */
export const composeReply = (parts: readonly (Part | Picture)[]): Reply => ({
	text: messageText(parts.filter(isPart)),
	blocks: parts.flatMap<TextBlock | ImageBlock>((one) =>
		isPart(one) ? blocksOf(one) : [{ type: 'image', ...one }],
	),
});

/** Makes a message without blocks, as wide as the room, of which everything can be copied. */
export const composeMessage = (...lines: readonly string[]): Reply => ({
	text: messageText([own(...lines)]),
	blocks: [],
});

/** The UIKit blocks that we use, in the form that Rocket.Chat's clients expect. */
type ImageBlock = { type: 'image' } & Picture;
type PlainText = { type: 'plain_text'; text: string; emoji: boolean };
type TextObject = PlainText | { type: 'mrkdwn'; text: string };
type TextBlock =
	| { type: 'section'; text: TextObject }
	| { type: 'context'; elements: TextObject[] };
