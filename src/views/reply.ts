import { neutralised } from './foreignText';

/** The answer of a subcommand: blocks, and the same as text for clients that cannot show blocks. */
export type Reply = { readonly text: string; readonly blocks: readonly ReplyBlock[] };

export type Part =
	/** Text in normal size. */
	| { kind: 'line'; text: string }
	/** Small text: the next step, evidence, an age. */
	| { kind: 'note'; text: string };

export const line = (text: string): Part => ({ kind: 'line', text });
export const note = (text: string): Part => ({ kind: 'note', text });

/** Rocket.Chat's limit for one text object. */
const maxLength = 2000;

/** Rocket.Chat refuses a message of more than 5000 characters, unless an admin has changed that. */
const maxMessageLength = 4900;

/** Returns as many whole parts as fit into the text of a message. */
function asMessage(texts: readonly string[]): string {
	const whole = texts.map(neutralised).join('\n');
	if (whole.length <= maxMessageLength) {
		return whole;
	}
	return `${whole.slice(0, maxMessageLength).replace(/.*$/, '')}…`;
}

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** Everything becomes `plain_text`, where mentions, links and markup have no effect. */
export function composeReply(parts: readonly Part[]): Reply {
	const cut = parts.map((part) => ({ ...part, text: part.text.slice(0, maxLength) }));
	const section = (text: string): SectionBlock => ({ type: 'section', text: plain(text) });
	return {
		text: asMessage(cut.map(({ text }) => text)),
		blocks: cut.map(({ kind, text }) =>
			kind === 'line' ? section(text) : { type: 'context', elements: [plain(text)] },
		),
	};
}

/** The UIKit blocks that we use, in the form that Rocket.Chat's clients expect. */
type PlainText = { type: 'plain_text'; text: string; emoji: boolean };
type SectionBlock = { type: 'section'; text: PlainText };
type ContextBlock = { type: 'context'; elements: PlainText[] };
type ReplyBlock = SectionBlock | ContextBlock;
