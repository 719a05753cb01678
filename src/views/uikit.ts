/** The few UIKit blocks that we draw, as Rocket.Chat's clients read them. */
export type PlainText = { type: 'plain_text'; text: string; emoji: boolean };
export type SectionBlock = { type: 'section'; text: PlainText };
export type ContextBlock = { type: 'context'; elements: PlainText[] };
export type ReplyBlock = SectionBlock | ContextBlock;
