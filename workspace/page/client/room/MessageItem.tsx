import {
	Message,
	MessageBody,
	MessageContainer,
	MessageHeader,
	MessageLeftContainer,
	MessageName,
	MessageNameContainer,
	MessageRole,
	MessageRoles,
	MessageStatusPrivateIndicator,
	MessageTimestamp,
} from '@rocket.chat/fuselage';
import { memo, type ReactElement } from 'react';

import { Attachments } from './Attachments';
import { Avatar } from './Avatar';
import { MessageBlocks } from './MessageBlocks';
import type { PageMessage } from '../../contract';
import { Markdown } from '../markdown/Markdown';
import type { Surfaces } from '../surfaces/useSurfaces';

type Props = {
	message: PageMessage;
	sequential: boolean;
	isApp: boolean;
	phone: boolean;
	press: Surfaces['press'];
};

const timeOf = (at: number): string =>
	new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** A message with blocks is drawn from them alone: the real client leaves its text out. */
export const MessageItem = memo(function MessageItem(props: Props): ReactElement {
	const { message, sequential, isApp, phone, press } = props;
	return (
		<Message
			sequential={sequential}
			role='listitem'
			data-message={message.id}
			data-replaced={message.replaced}
			className={message.private ? 'message message--private' : 'message'}
		>
			<MessageLeftContainer>
				{!sequential && <Avatar {...message.sender} isApp={isApp} />}
			</MessageLeftContainer>
			<MessageContainer>
				{!sequential && (
					<MessageHeader>
						<MessageNameContainer>
							<MessageName>{message.sender.name || message.sender.username}</MessageName>
						</MessageNameContainer>
						{isApp && (
							<MessageRoles>
								<MessageRole>App</MessageRole>
							</MessageRoles>
						)}
						<MessageTimestamp title={new Date(message.at).toLocaleString()}>
							{timeOf(message.at)}
						</MessageTimestamp>
						{message.private && (
							<MessageStatusPrivateIndicator>
								Only you can see this message
							</MessageStatusPrivateIndicator>
						)}
					</MessageHeader>
				)}
				{message.blocks.length > 0 ? (
					<MessageBlocks message={message} phone={phone} press={press} />
				) : (
					<MessageBody data-content='' dir='auto'>
						<Markdown text={message.text} />
					</MessageBody>
				)}
				{message.attachments.length > 0 && (
					<Attachments attachments={message.attachments} phone={phone} />
				)}
			</MessageContainer>
		</Message>
	);
});
