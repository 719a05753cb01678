import { field } from '../json';

/** Why alerts cannot be posted into the room that an admin has picked. */
export const roomFaults = [
	'gone',
	'livechat',
	'encrypted',
	'read-only',
	'archived',
	/** The room looks right, but Rocket.Chat did not take the message. */
	'not-posted',
] as const;
export type RoomFault = (typeof roomFaults)[number];

export type AlertRoom =
	/** In a room that anybody may join, alerts name no host and no next step. */
	| { readonly kind: 'usable'; readonly isPublic: boolean }
	| { readonly kind: 'refused'; readonly reason: RoomFault };

/** Judges a room as the engine gives it to an app. Fields that the engine does not map are read under their database names. */
export function judgeAlertRoom(room: unknown): AlertRoom {
	if (typeof room !== 'object' || room === null) {
		return { kind: 'refused', reason: 'gone' };
	}
	const rest = field(room, '_unmappedProperties_');
	const isSet = (...names: readonly string[]): boolean =>
		names.some((name) => field(room, name) === true || field(rest, name) === true);
	const type = field(room, 'type');
	const faults: readonly [boolean, RoomFault][] = [
		[type === 'l' || type === 'v', 'livechat'],
		[isSet('encrypted'), 'encrypted'],
		[isSet('isReadOnly', 'ro', 'broadcast'), 'read-only'],
		[isSet('archived'), 'archived'],
	];
	const found = faults.find(([applies]) => applies);
	return found
		? { kind: 'refused', reason: found[1] }
		: { kind: 'usable', isPublic: type !== 'p' && type !== 'd' };
}
