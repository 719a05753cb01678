import { unmarked } from '../../src/messages/markup';
import type { Reply } from '../../src/views/reply';

type Block = Reply['blocks'][number];
type Texts = Extract<Block, { type: 'context' }>['elements'];

/** Returns the text objects of a block. A picture has none. */
export function textsOf(block: Block): Texts {
	switch (block.type) {
		case 'section':
			return [block.text];
		case 'context':
			return block.elements;
		case 'image':
			return [];
	}
}

/** Returns the text of each block with text, with its marks. */
export const blockTexts = ({ blocks }: Reply): string[] =>
	blocks
		.map(textsOf)
		.filter(({ length }) => length > 0)
		.map((texts) => texts.map(({ text }) => text).join());

/** Returns the lines of each block as they are read. */
export const blockLines = (reply: Reply): string[][] =>
	blockTexts(reply).map((text) => unmarked(text).split('\n'));

/** Returns the lines of a reply as they are read. */
export const linesOf = (reply: Reply): string[] =>
	reply.blocks.length > 0 ? blockLines(reply).flat() : unmarked(reply.text).split('\n');

export const textOf = (reply: Reply): string => linesOf(reply).join('\n');
