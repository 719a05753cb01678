import type { DecodedRoom } from './room';

export type RoomViewer = { readonly id: string; readonly admin: boolean; readonly use: boolean };

/** Whether the answer hangs on who is a member, which costs a look-up. */
export const membershipDecides = ({ kind, facts }: DecodedRoom, viewer: RoomViewer): boolean =>
	viewer.use &&
	kind !== 'voip' &&
	kind !== 'channel' &&
	!(kind === 'livechat' && (viewer.admin || facts.agentId === viewer.id));

/** Being able to send a command in a room proves nothing: only this does. */
export function canSeeRoom(room: DecodedRoom, viewer: RoomViewer, member: boolean): boolean {
	if (!viewer.use || !viewer.id) {
		return false;
	}
	const serves = room.facts.agentId === viewer.id;
	switch (room.kind) {
		case 'channel':
			return true;
		case 'voip':
			return serves || viewer.admin;
		case 'livechat':
			return serves || viewer.admin || member;
		case 'private-group':
		case 'direct-message':
		case 'other':
			return member;
	}
}
