import { Icon } from '@rocket.chat/fuselage';
import { type ReactElement, useEffect, useState } from 'react';

import { ButtonMenu } from './ButtonMenu';
import { MessageList } from './MessageList';
import { roomIcons, roomTitle } from './roomIcons';
import type { Messages } from './useMessages';
import type { Done, PageButton, PageRoom, PageState, SayRequest } from '../../contract';
import { Composer } from '../composer/Composer';
import { change } from '../server/api';
import { newTrigger } from '../surfaces/newTrigger';
import type { Surfaces } from '../surfaces/useSurfaces';
import type { Say } from '../toasts/useToasts';

type Props = {
	state: PageState;
	room: PageRoom;
	user: string;
	phone: boolean;
	messages: Messages;
	buttons: PageButton[];
	surfaces: Surfaces;
	say: Say;
};

/** In rooms of calls Rocket.Chat 6.x and 7.x say only that messages are not available for phone calls. */
const hidesComposer = ({ platform }: PageState, { kind }: PageRoom): boolean =>
	kind === 'call' && platform !== '8';

export function Room(props: Props): ReactElement {
	const { state, room, user, phone, messages, buttons, surfaces, say } = props;
	const [text, setText] = useState('');
	useEffect(() => setText(''), [room.id]);
	const title = roomTitle(room, user, state.app);
	const send = (typed: string): void => {
		const body: SayRequest = {
			user,
			room: room.id,
			text: typed,
			triggerId: newTrigger(),
			client: phone ? 'phone' : 'web',
		};
		change<Done>('say', body).then(
			({ error }) => error && say('error', error),
			(error: Error) => say('error', error.message),
		);
	};
	const press = (button: PageButton): void => {
		const inComposer = button.context === 'messageBoxAction';
		void surfaces.press(button.appId, {
			type: 'actionButton',
			actionId: button.actionId,
			rid: room.id,
			payload: { context: button.context, ...(inComposer ? { message: text } : {}) },
		});
	};
	const buttonsOf = (context: string): PageButton[] =>
		buttons.filter((button) => button.context === context);
	return (
		<main className='room' aria-label={title}>
			<header className='room__header'>
				<Icon name={roomIcons[room.kind]} size='x20' />
				<h1>{title}</h1>
				{room.note && <span className='room__note'>{room.note}</span>}
				{!phone && (
					<ButtonMenu
						icon='kebab'
						label='Room menu'
						empty='No app has a button here'
						opens='down'
						buttons={buttonsOf('roomAction')}
						onPress={press}
					/>
				)}
			</header>
			<MessageList messages={messages.ofRoom} phone={phone} press={surfaces.press} />
			{hidesComposer(state, room) && (
				<p className='room__no-composer'>
					Rocket.Chat shows no message box in this room; here you can type all the same.
				</p>
			)}
			<Composer
				key={room.id}
				room={title}
				commands={state.commands}
				onSend={send}
				onText={setText}
				menu={
					!phone && (
						<ButtonMenu
							icon='plus'
							label='More actions'
							empty='No app has a button here'
							opens='up'
							buttons={buttonsOf('messageBoxAction')}
							onPress={press}
						/>
					)
				}
			/>
		</main>
	);
}
