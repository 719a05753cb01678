import { parse, type Root } from '@rocket.chat/message-parser';
import React, { type ReactElement } from 'react';

import { CodeBlock } from './CodeBlock';
import { Inline } from './Inline';

type Block = Root[number];

const items = (list: {
	value: readonly { value: Parameters<typeof Inline>[0]['nodes'] }[];
}): ReactElement[] =>
	list.value.map(({ value }, index) => (
		<li key={index}>
			<Inline nodes={value} />
		</li>
	));

function MarkdownBlock({ block }: { block: Block }): ReactElement | null {
	switch (block.type) {
		case 'PARAGRAPH':
		case 'BIG_EMOJI':
			return (
				<div className={block.type === 'BIG_EMOJI' ? 'big-emoji' : ''}>
					<Inline nodes={block.value} />
				</div>
			);
		case 'HEADING':
			return React.createElement(`h${block.level}`, {}, <Inline nodes={block.value} />);
		case 'CODE':
			return <CodeBlock lines={block.value.map(({ value }) => value.value)} />;
		case 'UNORDERED_LIST':
			return <ul>{items(block)}</ul>;
		case 'ORDERED_LIST':
			return <ol start={block.value[0]?.number}>{items(block)}</ol>;
		case 'TASKS':
			return <ul>{items(block)}</ul>;
		case 'QUOTE':
			return (
				<blockquote>
					{block.value.map((paragraph, index) => (
						<MarkdownBlock key={index} block={paragraph} />
					))}
				</blockquote>
			);
		case 'LINE_BREAK':
			return <br />;
		default:
			return null;
	}
}

/** A text as Rocket.Chat's own parser reads it. */
export function Markdown({ text }: { text: string }): ReactElement {
	return (
		<>
			{parse(text, { emoticons: true }).map((block, index) => (
				<MarkdownBlock key={index} block={block} />
			))}
		</>
	);
}
