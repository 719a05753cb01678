import { messageParser, modalParser } from '@rocket.chat/fuselage-ui-kit';
import { BlockContext, type Markdown as MarkdownObject } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';

import { Markdown } from '../markdown/Markdown';

const drawMarkdown = (
	{ text = '' }: MarkdownObject,
	context: BlockContext,
	index: number,
): ReactElement | null =>
	context === BlockContext.BLOCK || !text ? null : <Markdown key={index} text={text} />;

/** The components draw markdown as it was typed; Rocket.Chat puts its own drawing there, and so does the page. */
export const drawMarkdownInBlocks = (): void => {
	messageParser.mrkdwn = drawMarkdown;
	modalParser.mrkdwn = drawMarkdown;
};
