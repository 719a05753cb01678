import type { BoxRoom, BoxUser } from '../box';
import { at, isRecord, textOf } from '../plain';
import { type MenuButton, type MenuContext, menuContexts } from '../screens';
import { type State } from '../state';

const isMenuContext = (value: unknown): value is MenuContext =>
	menuContexts.some((context) => context === value);

const texts = (value: unknown): string[] | undefined =>
	Array.isArray(value) ? value.map(String) : undefined;

/** `public_channel` and `private_channel` take in teams and discussions, the other filters are as narrow as their names. */
const roomFilters: Readonly<Record<string, (room: BoxRoom) => boolean>> = {
	public_channel: ({ t }) => t === 'c',
	private_channel: ({ t }) => t === 'p',
	public_team: ({ t, teamMain }) => t === 'c' && Boolean(teamMain),
	private_team: ({ t, teamMain }) => t === 'p' && Boolean(teamMain),
	public_discussion: ({ t, prid }) => t === 'c' && Boolean(prid),
	private_discussion: ({ t, prid }) => t === 'p' && Boolean(prid),
	direct: ({ t }) => t === 'd',
	direct_multiple: ({ t, members }) => t === 'd' && (members?.length ?? 0) > 2,
	livechat: ({ t }) => t === 'l',
};

function composerShown(room: BoxRoom, user: BoxUser): boolean {
	const closed = room.t === 'l' && room.open !== true;
	const readOnly = room.ro === true && !user.roles.includes('admin');
	return room.t !== 'v' && room.archived !== true && !closed && !readOnly;
}

/** Where the client draws buttons at all. The room menu knows six kinds of rooms; rooms of calls are none of them. */
function placeShown(context: MenuContext, room: BoxRoom, user: BoxUser): boolean {
	switch (context) {
		case 'roomAction':
			return ['c', 'p', 'd', 'l'].includes(room.t);
		case 'messageBoxAction':
			return composerShown(room, user);
		default:
			return true;
	}
}

/** Roles of one room, such as owner, never match: the client asks for roles without the room. */
function passes(button: unknown, room: BoxRoom, user: BoxUser): boolean {
	const when = at(button, 'when');
	const permissions = user.permissions ?? [];
	const named = (key: string) => texts(at(when, key));
	const category = at(button, 'category');
	return (
		(named('roomTypes')?.some((type) => roomFilters[type]?.(room)) ?? true) &&
		(named('hasOneRole')?.some((role) => user.roles.includes(role)) ?? true) &&
		(named('hasAllRoles')?.every((role) => user.roles.includes(role)) ?? true) &&
		(named('hasOnePermission')?.some((one) => permissions.includes(one)) ?? true) &&
		(named('hasAllPermissions')?.every((one) => permissions.includes(one)) ?? true) &&
		(!category || category === 'default')
	);
}

function labelOf(state: State, user: BoxUser, languages: unknown, button: unknown): string {
	const key = textOf(at(button, 'labelI18n'));
	const wanted = user.language ?? textOf(state.serverSettings.get('Language')?.value);
	const found = [wanted, wanted.split('-')[0] ?? '', 'en']
		.map((language) => textOf(at(at(languages, language), key)))
		.find(Boolean);
	return found ?? `app-${textOf(at(button, 'appId'))}.${key}`;
}

/** Returns the buttons that a user's web client shows in a room. Phones show none. */
export function shownButtons(
	state: State,
	registered: { buttons: unknown; languages: unknown },
	{ room: roomId, user: username }: { room: string; user: string },
): MenuButton[] {
	const room = state.rooms.get(roomId);
	const user = state.users.get(username);
	const buttons = Array.isArray(registered.buttons) ? registered.buttons.filter(isRecord) : [];
	return buttons.flatMap((button) => {
		const { context, variant } = button;
		if (!room || !user || !isMenuContext(context)) {
			return [];
		}
		if (!placeShown(context, room, user) || !passes(button, room, user)) {
			return [];
		}
		const label = labelOf(state, user, registered.languages, button);
		const { appId, actionId } = button;
		return [
			{
				...{ appId: textOf(appId), actionId: textOf(actionId), context, label },
				...(textOf(variant) ? { variant: textOf(variant) } : {}),
			},
		];
	});
}
