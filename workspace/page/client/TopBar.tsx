import { IconButton, Tag } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { PageState } from '../contract';
import { AppIcon } from './look/AppIcon';
import type { Look } from './look/useLook';

type Props = {
	state: PageState | undefined;
	look: Look;
	onLook: (change: Partial<Look>) => void;
	place: 'room' | 'administration';
	worldOpen: boolean;
	onRooms: () => void;
	onAdministration: () => void;
	onWorld: () => void;
};

export function TopBar(props: Props): ReactElement {
	const { state, look, onLook, place, worldOpen, onRooms, onAdministration, onWorld } = props;
	const broken = Object.keys(state?.broken ?? {}).length;
	return (
		<header className='top-bar'>
			<span className='top-bar__rooms'>
				<IconButton icon='burger-menu' small aria-label='Rooms' title='Rooms' onClick={onRooms} />
			</span>
			<AppIcon size={28} />
			<span className='top-bar__name'>VoIP Status</span>
			{state && (
				<span className='top-bar__versions'>
					<Tag>Rocket.Chat {state.rocketchat}</Tag>
					<Tag>Apps-Engine {state.engine}</Tag>
					{broken > 0 && (
						<Tag variant='danger'>
							<bdi>
								{broken} {broken === 1 ? 'server' : 'servers'} broken
							</bdi>
						</Tag>
					)}
				</span>
			)}
			<span className='top-bar__end' role='toolbar' aria-label='Page'>
				<IconButton
					icon='cog'
					small
					pressed={place === 'administration'}
					aria-label='Administration'
					title='Administration'
					onClick={onAdministration}
				/>
				<IconButton
					icon='globe'
					small
					pressed={worldOpen}
					aria-label='The world'
					title='The world: faults, clock, versions'
					onClick={onWorld}
				/>
				<span className='top-bar__divider' />
				<IconButton
					icon={look.dark ? 'sun' : 'moon'}
					small
					pressed={look.dark}
					aria-label='Dark'
					title='Dark'
					onClick={() => onLook({ dark: !look.dark })}
				/>
				<button
					type='button'
					className='text-button'
					aria-pressed={look.rightToLeft}
					aria-label='RTL right to left'
					title='Right to left'
					onClick={() => onLook({ rightToLeft: !look.rightToLeft })}
				>
					RTL
				</button>
				<IconButton
					icon='mobile'
					small
					pressed={look.phone}
					aria-label='Phone'
					title='As a phone shows the room'
					onClick={() => onLook({ phone: !look.phone })}
				/>
			</span>
		</header>
	);
}
