import type { Icon } from '@rocket.chat/fuselage';
import type { ComponentProps } from 'react';

import type { PageApp, PageRoom, RoomKind } from '../../contract';

export const roomIcons: Record<RoomKind, ComponentProps<typeof Icon>['name']> = {
	'channel': 'hash',
	'private': 'hashtag-lock',
	'direct': 'at',
	'app-direct': 'cube',
	'call': 'phone',
	'livechat': 'headset',
};

const kindTitles: Record<RoomKind, string> = {
	'channel': 'Channels',
	'private': 'Private groups',
	'direct': 'Direct messages',
	'app-direct': 'Apps',
	'call': 'Calls',
	'livechat': 'Livechat',
};

const order: RoomKind[] = ['channel', 'private', 'call', 'livechat', 'direct', 'app-direct'];

/** The rooms that a user sees, under the title of their kind. Rooms without members are open to everybody. */
export const roomSections = (
	rooms: PageRoom[],
	user: string,
): { kind: RoomKind; title: string; rooms: PageRoom[] }[] =>
	order
		.map((kind) => ({
			kind,
			title: kindTitles[kind],
			rooms: rooms.filter(
				(room) => room.kind === kind && (room.members.length === 0 || room.members.includes(user)),
			),
		}))
		.filter((section) => section.rooms.length > 0);

/** A direct message is named after who else is in it. */
export const roomTitle = (room: PageRoom, user: string, app: PageApp): string => {
	const others = (room.direct ?? []).filter((username) => username !== user);
	switch (room.kind) {
		case 'app-direct':
			return app.name || others.join(', ');
		case 'direct':
			return others.join(', ') || room.title;
		default:
			return room.title;
	}
};
