import { messageParser, modalParser } from '@rocket.chat/fuselage-ui-kit';
import {
	BlockContext,
	type ImageBlock,
	type ImageElement,
	type Markdown as MarkdownObject,
} from '@rocket.chat/ui-kit';
import { cloneElement, type ReactElement } from 'react';

import { Markdown } from '../markdown/Markdown';
import { PictureBlock } from '../pictures/PictureBlock';

const drawMarkdown = (
	{ text = '' }: MarkdownObject,
	context: BlockContext,
	index: number,
): ReactElement | null =>
	context === BlockContext.BLOCK || !text ? null : <Markdown key={index} text={text} />;

/** Names the small print, so that the style can colour it as the workspace's version of Rocket.Chat does. */
const markSmallPrint = (parser: typeof messageParser): void => {
	const draw = parser.context.bind(parser);
	parser.context = (block, context, index) => {
		const drawn = draw(block, context, index);
		return drawn && cloneElement(drawn, { className: 'small-print' });
	};
};

/** As Rocket.Chat's image block, with a role for its words, and room for narrow screens. */
const drawPictures = (parser: typeof messageParser, centered: boolean): void => {
	const drawElement = parser.image.bind(parser);
	parser.image = (
		block: ImageBlock | ImageElement,
		context: BlockContext,
		index: number,
	): ReactElement | null => {
		if (context !== BlockContext.BLOCK) {
			return drawElement(block, context, index);
		}
		const title = 'title' in block && block.title;
		return (
			<PictureBlock
				key={index}
				block={{ ...block, type: 'image' }}
				title={title && parser.renderTextObject(title, 0, BlockContext.NONE)}
				centered={centered}
			/>
		);
	};
};

/** The components draw markdown as it was typed; Rocket.Chat puts its own drawing there, and so does the page. */
export const drawAsRocketChat = (): void => {
	messageParser.mrkdwn = drawMarkdown;
	modalParser.mrkdwn = drawMarkdown;
	markSmallPrint(messageParser);
	markSmallPrint(modalParser);
	drawPictures(messageParser, false);
	drawPictures(modalParser, true);
};
