import { neutralised } from './foreignText';

/** What a subcommand answers: blocks, and the same as text for clients that draw none. */
export type Reply = { readonly text: string; readonly blocks: readonly ReplyBlock[] };

export type Part =
	/** A line of its own. */
	| { kind: 'line'; text: string }
	/** Smaller print: the next step, evidence, an age. */
	| { kind: 'note'; text: string };

export const line = (text: string): Part => ({ kind: 'line', text });
export const note = (text: string): Part => ({ kind: 'note', text });

/** No part may outgrow what Rocket.Chat takes as one text object. */
const maxLength = 2000;

/** Rocket.Chat takes no message of more than 5000, unless an admin has changed that. */
const maxMessageLength = 4900;

/** For clients that draw no blocks: as many whole parts as fit. */
function asMessage(texts: readonly string[]): string {
	const whole = texts.map(neutralised).join('\n');
	if (whole.length <= maxMessageLength) {
		return whole;
	}
	return `${whole.slice(0, maxMessageLength).replace(/.*$/, '')}…`;
}

const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });

/** Everything goes into `plain_text`: no mention, link or markup of anybody takes effect there. */
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

/** The few UIKit blocks that we draw, as Rocket.Chat's clients read them. */
export type PlainText = { type: 'plain_text'; text: string; emoji: boolean };
export type SectionBlock = { type: 'section'; text: PlainText };
export type ContextBlock = { type: 'context'; elements: PlainText[] };
export type ReplyBlock = SectionBlock | ContextBlock;
