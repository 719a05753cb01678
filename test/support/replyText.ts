import type { Reply } from '../../src/views/reply';

/** Returns the text of each block. */
export const linesOf = ({ blocks }: Reply): string[] =>
	blocks.map((block) =>
		block.type === 'section' ? block.text.text : block.elements.map(({ text }) => text).join(),
	);

export const textOf = (reply: Reply): string => linesOf(reply).join('\n');
