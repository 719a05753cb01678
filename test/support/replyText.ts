import { unmarked } from '../../src/messages/markup';
import type { Reply } from '../../src/views/reply';

/** Returns the text of each block, with its marks. */
export const blockTexts = ({ blocks }: Reply): string[] =>
	blocks.map((block) =>
		block.type === 'section' ? block.text.text : block.elements.map(({ text }) => text).join(),
	);

/** Returns the lines of each block as they are read. */
export const blockLines = (reply: Reply): string[][] =>
	blockTexts(reply).map((text) => unmarked(text).split('\n'));

/** Returns the lines of a reply as they are read. */
export const linesOf = (reply: Reply): string[] =>
	reply.blocks.length > 0 ? blockLines(reply).flat() : unmarked(reply.text).split('\n');

export const textOf = (reply: Reply): string => linesOf(reply).join('\n');
