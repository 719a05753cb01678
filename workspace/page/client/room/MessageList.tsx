import { MessageDivider } from '@rocket.chat/fuselage';
import { Fragment, type ReactElement, useEffect, useRef } from 'react';

import { MessageItem } from './MessageItem';
import { isSameDay, isSequential } from './sequential';
import type { PageMessage } from '../../contract';
import type { Surfaces } from '../surfaces/useSurfaces';

type Props = {
	messages: PageMessage[];
	phone: boolean;
	press: Surfaces['press'];
};

/** Rocket.Chat names an app's user after the app, with this ending. */
const isApp = ({ sender }: PageMessage): boolean => sender.username.endsWith('.bot');

const dayOf = (at: number): string =>
	new Date(at).toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });

/** The messages of a room; a new one at the end is scrolled to, as in the real client. */
export function MessageList({ messages, phone, press }: Props): ReactElement {
	const end = useRef<HTMLDivElement>(null);
	const last = messages[messages.length - 1];
	const newest = last ? `${last.id} ${last.replaced} ${last.at}` : '';
	useEffect(() => {
		end.current?.scrollIntoView({ block: 'end' });
	}, [newest]);
	return (
		// What scrolls must be reachable without a mouse.
		// eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
		<div className='messages' tabIndex={0} role='region' aria-label='Messages'>
			<div className='messages__list' role='list' aria-live='polite'>
				{messages.length === 0 && (
					<p className='messages__empty' role='listitem'>
						Nothing has been written here yet. Type / to see what the app can do.
					</p>
				)}
				{messages.map((message, index) => (
					<Fragment key={message.id}>
						{!isSameDay(message, messages[index - 1]) && (
							<div role='listitem'>
								<MessageDivider>
									<bdi>{dayOf(message.at)}</bdi>
								</MessageDivider>
							</div>
						)}
						<MessageItem
							message={message}
							sequential={isSequential(message, messages[index - 1])}
							isApp={isApp(message)}
							phone={phone}
							press={press}
						/>
					</Fragment>
				))}
				<div ref={end} />
			</div>
		</div>
	);
}
