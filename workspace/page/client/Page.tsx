import { type ReactElement, useEffect, useState } from 'react';

import type { PageState } from '../contract';
import { TopBar } from './TopBar';
import { Administration } from './administration/Administration';
import { useLook } from './look/useLook';
import { Room } from './room/Room';
import { RoomList } from './room/RoomList';
import { WhoAmI } from './room/WhoAmI';
import { roomSections } from './room/roomIcons';
import { change } from './server/api';
import { useWorkspace } from './server/useWorkspace';
import { ContextualBar } from './surfaces/ContextualBar';
import { ModalView } from './surfaces/ModalView';
import { Toasts } from './toasts/Toasts';
import { useToasts } from './toasts/useToasts';
import { World } from './world/World';

/** The room to look at: the one that was chosen, if this user sees it. */
const roomOf = (
	state: PageState,
	user: string,
	chosen: string,
): PageState['rooms'][number] | undefined => {
	const rooms = roomSections(state.rooms, user).flatMap((section) => section.rooms);
	return rooms.find(({ id }) => id === chosen) ?? rooms[0];
};

export function Page(): ReactElement {
	const [look, changeLook] = useLook();
	const [user, setUser] = useState('admin');
	const [chosenRoom, setChosenRoom] = useState('');
	const [place, setPlace] = useState<'room' | 'administration'>('room');
	const [panel, setPanel] = useState<'none' | 'rooms' | 'world'>('none');
	const { toasts, say, dismiss } = useToasts();
	const client = look.phone ? 'phone' : 'web';
	const workspace = useWorkspace({ user, chosenRoom, client, roomOf, say });
	const { starts, isListening, state, room, messages, buttons, surfaces, failed } = workspace;
	useEffect(() => {
		document.body.className = state && state.platform !== '6' ? 'small-print-grey' : '';
	}, [state]);
	const bar = surfaces.views.find(({ kind }) => kind === 'bar');
	const modal = surfaces.views.find(({ kind }) => kind === 'modal');
	const toggle = (name: 'rooms' | 'world') => () => setPanel(panel === name ? 'none' : name);
	return (
		<div
			className={`page ${look.phone ? 'page--phone' : ''} page--${panel}`}
			aria-busy={!isListening}
		>
			<TopBar
				state={state}
				look={look}
				onLook={changeLook}
				place={place}
				worldOpen={panel === 'world'}
				onRooms={toggle('rooms')}
				onAdministration={() => setPlace(place === 'room' ? 'administration' : 'room')}
				onWorld={toggle('world')}
			/>
			{!state && <p className='page__waiting'>{failed || 'The workspace starts…'}</p>}
			{state && (
				<div className='page__columns'>
					<div className='page__side'>
						<WhoAmI
							state={state}
							user={user}
							onUser={setUser}
							onLanguage={(language) => {
								change('language', { user, language }).catch((error: Error) =>
									say('error', error.message),
								);
							}}
						/>
						<RoomList
							state={state}
							user={user}
							chosen={place === 'room' ? (room?.id ?? '') : ''}
							onChoose={(id) => {
								setChosenRoom(id);
								setPlace('room');
								setPanel(panel === 'rooms' ? 'none' : panel);
							}}
						/>
					</div>
					{place === 'administration' && (
						<Administration key={starts} state={state} user={user} say={say} />
					)}
					{place === 'room' && room && (
						<Room
							state={state}
							room={room}
							user={user}
							phone={look.phone}
							messages={messages}
							buttons={buttons}
							surfaces={surfaces}
							say={say}
						/>
					)}
					{bar && place === 'room' && (
						<ContextualBar key={bar.view.id} open={bar} surfaces={surfaces} />
					)}
					{panel === 'world' && <World state={state} say={say} onClose={() => setPanel('none')} />}
				</div>
			)}
			{modal && <ModalView key={modal.view.id} open={modal} surfaces={surfaces} />}
			<Toasts toasts={toasts} dismiss={dismiss} />
		</div>
	);
}
