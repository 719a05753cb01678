import { Icon } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import { roomIcons, roomSections } from './roomIcons';
import type { PageRoom } from '../../contract';

type Props = { rooms: PageRoom[]; user: string; chosen: string; onChoose: (room: string) => void };

export function RoomList({ rooms, user, chosen, onChoose }: Props): ReactElement {
	return (
		<nav className='rooms' aria-label='Rooms'>
			{roomSections(rooms, user).map((section) => (
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
										{room.title}
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
