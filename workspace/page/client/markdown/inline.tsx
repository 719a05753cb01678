import { MessageHighlight } from '@rocket.chat/fuselage';
import type { Inlines, Link, Root } from '@rocket.chat/message-parser';
import { Fragment, type ReactNode } from 'react';

import { Emoji } from './Emoji';

type Label = Link['value']['label'];
type BigEmoji = Extract<Root[number], { type: 'BIG_EMOJI' }>;
type InlinePart = Inlines | BigEmoji['value'][number] | Extract<Label, { type: string }>;

const asList = (label: Label): readonly InlinePart[] => (Array.isArray(label) ? label : [label]);

/** Anything but these, such as `javascript:`, leads nowhere. */
const addressOf = ({ value }: Link): string | undefined =>
	/^(https?:|mailto:|tel:|\/\/)/i.test(value.src.value) ? value.src.value : undefined;

/** Such as `Rocket.Chat` or `pbx.example.com:5038`, which the parser takes for addresses. */
const isBareDomain = ({ value }: Link): boolean =>
	!/^([a-z][a-z\d+.-]*:\/\/|mailto:|tel:)/i.test(value.src.value);

const drawPart = (part: InlinePart, linkDomains: boolean): ReactNode => {
	switch (part.type) {
		case 'PLAIN_TEXT':
			return part.value;
		case 'BOLD':
			return <strong>{drawInline(part.value, linkDomains)}</strong>;
		case 'ITALIC':
			return <em>{drawInline(part.value, linkDomains)}</em>;
		case 'STRIKE':
			return <del>{drawInline(part.value, linkDomains)}</del>;
		case 'INLINE_CODE':
			return <code className='inline-code'>{part.value.value}</code>;
		case 'LINK':
			return isBareDomain(part) && !linkDomains ? (
				drawInline(asList(part.value.label), linkDomains)
			) : (
				<a href={addressOf(part)} target='_blank' rel='noopener noreferrer'>
					{drawInline(asList(part.value.label), linkDomains)}
				</a>
			);
		case 'MENTION_USER':
			return <MessageHighlight variant='other'>{part.value.value}</MessageHighlight>;
		case 'MENTION_CHANNEL':
			return <MessageHighlight variant='link'>#{part.value.value}</MessageHighlight>;
		case 'EMOJI':
			return 'unicode' in part ? (
				<Emoji unicode={part.unicode} />
			) : (
				<Emoji shortCode={part.shortCode} />
			);
		default:
			return null;
	}
};

export const drawInline = (parts: readonly InlinePart[], linkDomains: boolean): ReactNode =>
	parts.map((part, index) => <Fragment key={index}>{drawPart(part, linkDomains)}</Fragment>);
