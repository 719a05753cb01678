import type { BoxRoom } from '../box';
import { at, textOf } from '../plain';
import { nextId, type Service, type State } from '../state';
import { appUser } from './people';

/** Database fields that Rocket.Chat's converter maps, with the names that an app sees. */
const renamed: Readonly<Record<string, string>> = {
	_id: 'id',
	fname: 'displayName',
	name: 'slugifiedName',
	t: 'type',
	default: 'isDefault',
	ro: 'isReadOnly',
	sysMes: 'displaySystemMessages',
	msgs: 'messageCount',
	ts: 'createdAt',
	_updatedAt: 'updatedAt',
	lm: 'lastModifiedAt',
	open: 'isOpen',
	waitingResponse: 'isWaitingResponse',
	closedAt: 'closedAt',
	customFields: 'customFields',
	livechatData: 'livechatData',
	source: 'source',
	description: 'description',
};
/** Fields that newer converters map and older ones leave unmapped. */
const renamedLater: Readonly<Record<string, string>> = {
	closer: 'closer',
	federated: 'isFederated',
	teamId: 'teamId',
	teamMain: 'isTeamMain',
};
const resolved = ['u', 'servedBy', 'closedBy', 'departmentId', 'members', 'responseBy', 'prid'];

function visitorOf(state: State, room: BoxRoom): Record<string, unknown> | undefined {
	const id = at(room.v, '_id');
	const visitor = state.setup.visitors.find((one) => one.id === id);
	return visitor && { phone: [], visitorEmails: [], livechatData: {}, ...visitor };
}

const userOf = (state: State, reference: unknown) =>
	appUser(state, textOf(at(reference, 'username')));

/** Returns a room as Rocket.Chat's converters give it to an app: fields that they do not map are in `_unmappedProperties_`. */
export function appRoom(state: State, room: BoxRoom): Record<string, unknown> {
	const old = state.setup.serverVersion.startsWith('6.');
	const names = old ? renamed : { ...renamed, ...renamedLater };
	const mapped: Record<string, unknown> = {};
	const unmapped: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(room)) {
		const name = names[key];
		if (name) {
			mapped[name] = value;
		} else if (key === 'v' ? !old : !resolved.includes(key) || (key === 'closedBy' && old)) {
			unmapped[key] = value;
		} else if (key === 'responseBy' && !value) {
			unmapped[key] = value;
		}
	}
	const department = state.setup.departments.find(({ id }) => id === room.departmentId);
	const parent = state.rooms.get(textOf(room.prid));
	const phone = at(room.v, 'phone');
	const lastMessageTs = at(room.v, 'lastMessageTs');
	const channel = { ...(phone ? { phone } : {}), ...(lastMessageTs ? { lastMessageTs } : {}) };
	const closedBy = room.closer === 'user' ? userOf(state, room.closedBy) : visitorOf(state, room);
	return {
		...mapped,
		creator: userOf(state, room.u),
		usernames: room.members ?? [],
		visitor: visitorOf(state, room),
		servedBy: userOf(state, room.servedBy),
		department: department && { ...department },
		responseBy: userOf(state, room.responseBy),
		...(parent ? { parentRoom: appRoom(state, parent) } : {}),
		...(old || !room.v ? {} : { visitorChannelInfo: channel }),
		...(old || !room.closedBy ? {} : { closedBy }),
		_unmappedProperties_: unmapped,
	};
}

export function roomBridge(state: State): Service {
	const find = (matches: (room: BoxRoom) => boolean) => {
		const room = [...state.rooms.values()].find(matches);
		return room && appRoom(state, room);
	};
	const members = (id: unknown) =>
		(state.rooms.get(textOf(id))?.members ?? []).map((username) => appUser(state, username));
	return {
		getById: (id) => find(({ _id }) => _id === id),
		getByName: (name) => find((room) => room.name === name),
		getMembers: members,
		getOwners: () => [],
		getModerators: () => [],
		getLeaders: () => [],
		getMessages: () => [],
		getAllRooms: () => [...state.rooms.values()].map((room) => appRoom(state, room)),
		getCreatorById: (id) => userOf(state, state.rooms.get(textOf(id))?.u),
		getDirectByUsernames: (usernames) => {
			const wanted = [...new Set(Array.isArray(usernames) ? usernames.map(String) : [])].sort();
			return find(
				({ t, members: held }) => t === 'd' && [...(held ?? [])].sort().join() === wanted.join(),
			);
		},
		create: (room, memberNames) => {
			const id = nextId(state);
			const held = Array.isArray(memberNames) ? memberNames.map(String) : [];
			const creator = textOf(at(at(room, 'creator'), 'username'));
			const names = [...new Set([...held, creator])].filter(Boolean);
			state.rooms.set(id, { _id: id, t: textOf(at(room, 'type')), members: names });
			return id;
		},
		update: () => undefined,
		delete: (id) => void state.rooms.delete(textOf(id)),
	};
}
