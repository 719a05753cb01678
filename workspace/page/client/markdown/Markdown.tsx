import { parse, type Root } from '@rocket.chat/message-parser';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';

import { CodeBlock } from './CodeBlock';
import { drawInline } from './inline';

type Block = Root[number];
type List = Extract<Block, { type: 'ORDERED_LIST' | 'UNORDERED_LIST' | 'TASKS' }>;

const drawItems = ({ value }: List): ReactNode =>
	value.map((item, index) => <li key={index}>{drawInline(item.value)}</li>);

const drawBlock = (block: Block): ReactNode => {
	switch (block.type) {
		case 'PARAGRAPH':
			return <div>{drawInline(block.value)}</div>;
		case 'BIG_EMOJI':
			return <div className='big-emoji'>{drawInline(block.value)}</div>;
		case 'HEADING':
			return createElement(`h${block.level}`, {}, drawInline(block.value));
		case 'CODE':
			return <CodeBlock lines={block.value.map(({ value }) => value.value)} />;
		case 'UNORDERED_LIST':
		case 'TASKS':
			return <ul>{drawItems(block)}</ul>;
		case 'ORDERED_LIST':
			return <ol start={block.value[0]?.number}>{drawItems(block)}</ol>;
		case 'QUOTE':
			return <blockquote>{drawBlocks(block.value)}</blockquote>;
		case 'LINE_BREAK':
			return <br />;
		default:
			return null;
	}
};

const drawBlocks = (blocks: readonly Block[]): ReactNode =>
	blocks.map((block, index) => <Fragment key={index}>{drawBlock(block)}</Fragment>);

/** A text as Rocket.Chat's own parser reads it. */
export function Markdown({ text }: { text: string }): ReactElement {
	return <>{drawBlocks(parse(text, { emoticons: true }))}</>;
}
