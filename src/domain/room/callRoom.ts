/** The kind of a room; `other` stands for kinds that a later Rocket.Chat may add. */
export type RoomKind =
	| 'voip'
	| 'livechat'
	| 'channel'
	/** The team may be a private one: only its members may know of it. */
	| 'team-channel'
	| 'private-group'
	| 'direct-message'
	| 'other';
export type CallKind = 'voip' | 'livechat';

/** The facts about a room that are useful to a person. Times and durations are in milliseconds. It never holds a token. */
export type RoomFacts = {
	readonly id: string | undefined;
	readonly visitorName: string | undefined;
	readonly visitorStatus: string | undefined;
	readonly phone: string | undefined;
	readonly direction: 'inbound' | 'outbound' | undefined;
	readonly queue: string | undefined;
	readonly callId: string | undefined;
	readonly startedAt: number | undefined;
	/** As stored: closing a room removes the field and does not set it to false. */
	readonly open: boolean | undefined;
	readonly closedAt: number | undefined;
	readonly closer: 'visitor' | 'user' | undefined;
	readonly closedBy: string | undefined;
	readonly waitedMs: number | undefined;
	readonly heldMs: number | undefined;
	readonly durationMs: number | undefined;
	readonly agentId: string | undefined;
	readonly agent: string | undefined;
	readonly agentSince: number | undefined;
	readonly department: string | undefined;
	readonly tags: readonly string[] | undefined;
	readonly lastMessageAt: number | undefined;
	readonly messages: number | undefined;
	readonly awaitsAnswer: boolean | undefined;
	readonly firstResponseMs: number | undefined;
	readonly averageResponseMs: number | undefined;
	readonly customFields: readonly { readonly name: string; readonly value: string }[] | undefined;
};

export type DecodedRoom = { readonly kind: RoomKind; readonly facts: RoomFacts };

export type CallRoom =
	| { readonly kind: CallKind; readonly facts: RoomFacts }
	| { readonly kind: 'no-call'; readonly what: Exclude<RoomKind, CallKind> };

export const callRoomOf = ({ kind, facts }: DecodedRoom): CallRoom =>
	kind === 'voip' || kind === 'livechat' ? { kind, facts } : { kind: 'no-call', what: kind };

type RoomState =
	| { kind: 'open'; forMs: number | undefined }
	| { kind: 'closed'; agoMs: number | undefined };

const since = (at: number | undefined, now: number): number | undefined =>
	at === undefined ? undefined : Math.max(0, now - at);

/** A room with a closing time is closed. Without one it is open only if `open` is true, because closing removes that field. */
export function stateOf({ open, closedAt, startedAt }: RoomFacts, now: number): RoomState {
	return open === true && closedAt === undefined
		? { kind: 'open', forMs: since(startedAt, now) }
		: { kind: 'closed', agoMs: since(closedAt, now) };
}

declare const checked: unique symbol;
/** A validated id: not empty, and only characters that Rocket.Chat's ids have. */
export type RoomId = string & { readonly [checked]: true };

/** Dots are allowed because the id of a direct message with `rocket.cat` has one. */
export const isRoomId = (text: string): text is RoomId =>
	/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

export type RoomViewer = { readonly id: string; readonly admin: boolean; readonly use: boolean };

/** Returns whether access depends on membership, which costs a look-up. */
export const membershipDecides = ({ kind, facts }: DecodedRoom, viewer: RoomViewer): boolean =>
	viewer.use &&
	kind !== 'voip' &&
	kind !== 'channel' &&
	!(kind === 'livechat' && (viewer.admin || facts.agentId === viewer.id));

/** Rocket.Chat lets users send a command in rooms that they cannot see, so access is decided here. */
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
		case 'team-channel':
		case 'private-group':
		case 'direct-message':
		case 'other':
			return member;
	}
}
