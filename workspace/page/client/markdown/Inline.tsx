import { MessageHighlight } from '@rocket.chat/fuselage';
import type { Inlines, Link, Root } from '@rocket.chat/message-parser';
import React, { Fragment, type ReactElement } from 'react';

import { Emoji } from './Emoji';

type BigEmoji = Extract<Root[number], { type: 'BIG_EMOJI' }>;
type Node = Inlines | BigEmoji['value'][number] | Extract<Link['value']['label'], { type: string }>;

const asList = <Item,>(value: Item | readonly Item[]): readonly Item[] =>
	Array.isArray(value) ? value : [value];

function InlineNode({ node }: { node: Node }): ReactElement {
	switch (node.type) {
		case 'PLAIN_TEXT':
			return <>{node.value}</>;
		case 'BOLD':
			return (
				<strong>
					<Inline nodes={node.value} />
				</strong>
			);
		case 'ITALIC':
			return (
				<em>
					<Inline nodes={node.value} />
				</em>
			);
		case 'STRIKE':
			return (
				<del>
					<Inline nodes={node.value} />
				</del>
			);
		case 'INLINE_CODE':
			return <code className='inline-code'>{node.value.value}</code>;
		case 'LINK':
			return (
				<a href={node.value.src.value} target='_blank' rel='noopener noreferrer'>
					<Inline nodes={asList(node.value.label)} />
				</a>
			);
		case 'MENTION_USER':
			return <MessageHighlight variant='other'>{node.value.value}</MessageHighlight>;
		case 'MENTION_CHANNEL':
			return <MessageHighlight variant='link'>#{node.value.value}</MessageHighlight>;
		case 'EMOJI':
			return 'unicode' in node ? (
				<Emoji unicode={node.unicode} />
			) : (
				<Emoji shortCode={node.shortCode} />
			);
		default:
			return <Fragment />;
	}
}

export function Inline({ nodes }: { nodes: readonly Node[] }): ReactElement {
	return (
		<>
			{nodes.map((node, index) => (
				<InlineNode key={index} node={node} />
			))}
		</>
	);
}
