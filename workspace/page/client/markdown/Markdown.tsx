import { parse, type Root } from '@rocket.chat/message-parser';
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react';

import { CodeBlock } from './CodeBlock';
import { drawInline } from './inline';

type Block = Root[number];
type List = Extract<Block, { type: 'ORDERED_LIST' | 'UNORDERED_LIST' | 'TASKS' }>;

const drawItems = ({ value }: List, linkDomains: boolean): ReactNode =>
	value.map((item, index) => <li key={index}>{drawInline(item.value, linkDomains)}</li>);

const drawBlock = (block: Block, linkDomains: boolean): ReactNode => {
	switch (block.type) {
		case 'PARAGRAPH':
			return <div>{drawInline(block.value, linkDomains)}</div>;
		case 'BIG_EMOJI':
			return <div className='big-emoji'>{drawInline(block.value, linkDomains)}</div>;
		case 'HEADING':
			return createElement(`h${block.level}`, {}, drawInline(block.value, linkDomains));
		case 'CODE':
			return <CodeBlock lines={block.value.map(({ value }) => value.value)} />;
		case 'UNORDERED_LIST':
		case 'TASKS':
			return <ul>{drawItems(block, linkDomains)}</ul>;
		case 'ORDERED_LIST':
			return <ol start={block.value[0]?.number}>{drawItems(block, linkDomains)}</ol>;
		case 'QUOTE':
			return <blockquote>{drawBlocks(block.value, linkDomains)}</blockquote>;
		case 'LINE_BREAK':
			return <br />;
		default:
			return null;
	}
};

const drawBlocks = (blocks: readonly Block[], linkDomains: boolean): ReactNode =>
	blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, linkDomains)}</Fragment>);

type Props = {
	text: string;
	/** As in messages. Rocket.Chat's settings page links only addresses with a scheme. */
	linkDomains?: boolean;
};

/** A text as Rocket.Chat's own parser reads it. */
export function Markdown({ text, linkDomains = true }: Props): ReactElement {
	return <>{drawBlocks(parse(text, { emoticons: true }), linkDomains)}</>;
}
