import { MessageDivider } from '@rocket.chat/fuselage';
import React, { Fragment, type ReactElement, useEffect, useRef } from 'react';

import type { PageMessage } from '../../contract';
import type { Surfaces } from '../surfaces/useSurfaces';
import { MessageItem } from './MessageItem';
import { isSameDay, isSequential } from './sequential';

type Props = {
	messages: PageMessage[];
	/** Of the app's user. */
	appNames: string[];
	phone: boolean;
	press: Surfaces['press'];
};

const dayOf = (at: number): string =>
	new Date(at).toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });

/** The messages of a room; a new one at the end is scrolled to, as in the real client. */
export function MessageList({ messages, appNames, phone, press }: Props): ReactElement {
	const end = useRef<HTMLDivElement>(null);
	const last = messages[messages.length - 1];
	const newest = last ? `${last.id} ${last.replaced} ${last.at}` : '';
	useEffect(() => {
		end.current?.scrollIntoView({ block: 'end' });
	}, [newest]);
	return (
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
								<MessageDivider>{dayOf(message.at)}</MessageDivider>
							</div>
						)}
						<MessageItem
							message={message}
							sequential={isSequential(message, messages[index - 1])}
							isApp={appNames.includes(message.sender.username)}
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
