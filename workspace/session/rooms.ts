import type { BoxRoom } from '../engine/box';

export type SessionRoom = {
	id: string;
	kind: 'channel' | 'private' | 'direct' | 'app-direct' | 'call' | 'livechat';
	title: string;
	/** The other people of a direct message, as the list of rooms names them. */
	direct?: string[];
	members: string[];
};

const kinds: Readonly<Record<string, SessionRoom['kind']>> = {
	c: 'channel',
	p: 'private',
	d: 'direct',
	v: 'call',
	l: 'livechat',
};

function titleOf(room: BoxRoom): string {
	const who = room.fname ?? room.name ?? room.members?.join(', ') ?? room._id;
	if (room.t !== 'v') {
		return who;
	}
	if (room.open === true) {
		return `${who}, ${room.direction === 'outbound' ? 'outbound call' : 'call in progress'}`;
	}
	return `${who}, ${room.closedAt ? 'closed call' : 'archived call'}`;
}

/** Returns a room as the list at the left shows it; `bot` is the app's user. */
export function sessionRoom(room: BoxRoom, bot: string | undefined): SessionRoom {
	const members = room.members ?? [];
	const base = { id: room._id, title: titleOf(room), members };
	if (room.t !== 'd') {
		return { ...base, kind: kinds[room.t] ?? 'channel' };
	}
	const isOfApp = bot !== undefined && members.includes(bot);
	return { ...base, kind: isOfApp ? 'app-direct' : 'direct', direct: members };
}
