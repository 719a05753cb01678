import { Icon } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import { roomIcons, roomSections, roomTitle } from './roomIcons';
import type { PageState } from '../../contract';

type Props = { state: PageState; user: string; chosen: string; onChoose: (room: string) => void };

export function RoomList({ state, user, chosen, onChoose }: Props): ReactElement {
	return (
		<nav className='rooms' aria-label='Rooms'>
			{roomSections(state.rooms, user).map((section) => (
				<section key={section.kind}>
					<h2 className='rooms__kind' id={`rooms-${section.kind}`}>
						{section.title}
					</h2>
					<ul aria-labelledby={`rooms-${section.kind}`}>
						{section.rooms.map((room) => (
							<li key={room.id}>
								<button
									type='button'
									className='rooms__room'
									data-room={room.id}
									aria-current={room.id === chosen ? 'page' : undefined}
									onClick={() => onChoose(room.id)}
								>
									<Icon name={roomIcons[room.kind]} size='x20' />
									<span className='rooms__title'>
										{roomTitle(room, user, state.app)}
										{room.note && <small>{room.note}</small>}
									</span>
								</button>
							</li>
						))}
					</ul>
				</section>
			))}
		</nav>
	);
}
