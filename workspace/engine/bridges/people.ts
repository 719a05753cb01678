import { at, textOf } from '../plain';
import { nextId, type Service, type State } from '../state';

const epoch = new Date('2024-01-01T00:00:00.000Z');

/** Returns a user as the engine gives it to an app. */
export function appUser(state: State, username: string): Record<string, unknown> | undefined {
	const user = state.users.get(username);
	return (
		user && {
			id: user.id,
			username: user.username,
			name: user.name,
			emails: [],
			type: user.roles.includes('app') ? 'app' : 'user',
			isEnabled: true,
			roles: user.roles,
			status: 'online',
			statusConnection: 'online',
			utcOffset: user.utcOffset ?? 0,
			createdAt: epoch,
			updatedAt: epoch,
			lastLoginAt: epoch,
			...(user.language ? { settings: { preferences: { language: user.language } } } : {}),
		}
	);
}

const byId = (state: State, id: unknown) =>
	[...state.users.values()].find((user) => user.id === id)?.username ?? '';

const botOf = (state: State): string =>
	[...state.users.values()].find(({ roles }) => roles.includes('app'))?.username ?? '';

export const userBridge = (state: State): Service => ({
	getById: (id) => appUser(state, byId(state, id)),
	getByUsername: (username) => appUser(state, textOf(username)),
	getAppUser: () => appUser(state, botOf(state)),
	getActiveUserCount: () => state.users.size,
	create: (data) => {
		const username = textOf(at(data, 'username'));
		const id = nextId(state);
		const name = textOf(at(data, 'name')) || username;
		state.users.set(username, { id, username, name, roles: ['app'] });
		return id;
	},
	remove: (user) => state.users.delete(textOf(at(user, 'username'))),
	update: () => true,
	deactivate: () => true,
	deleteUsersCreatedByApp: () => true,
	getUserRoomIds: () => [...state.rooms.keys()],
});

export const roleBridge = (state: State): Service => ({
	getOneByIdOrName: (idOrName) => {
		const role = state.setup.roles.find(({ id, name }) => id === idOrName || name === idOrName);
		if (!role) {
			// Rocket.Chat's bridge passes undefined to a converter that expects a role, which throws.
			throw new TypeError("Cannot read properties of null (reading '_id')");
		}
		return { ...role, protected: false, scope: 'Users' };
	},
	getCustomRoles: () =>
		state.setup.roles.filter(({ id, name }) => id !== name).map((role) => ({ ...role })),
});

export const settingBridge = (state: State): Service => {
	const readable = (id: unknown) => {
		const setting = state.serverSettings.get(textOf(id));
		return setting && !setting.secret ? setting : undefined;
	};
	return {
		isReadableById: (id) => readable(id) !== undefined,
		getOneById: (id) => {
			const setting = readable(id);
			if (!setting) {
				throw new Error(`The setting "${textOf(id)}" is not readable.`);
			}
			return { id: setting.id, value: setting.value, packageValue: setting.value, type: 'string' };
		},
		getAll: () => {
			throw new Error('Method not implemented.');
		},
		updateOne: (setting) => {
			const id = textOf(at(setting, 'id'));
			state.serverSettings.set(id, { id, value: at(setting, 'value') });
		},
	};
};

export const visitorBridge = (state: State): Service => {
	const found = (key: 'id' | 'token', value: unknown) => {
		const visitor = state.setup.visitors.find((one) => one[key] === value);
		return visitor && { ...visitor };
	};
	return {
		findVisitorById: (id) => found('id', id),
		findVisitorByToken: (token) => found('token', token),
		findDepartmentByIdOrName: (idOrName) =>
			state.setup.departments.find(({ id, name }) => id === idOrName || name === idOrName),
		isOnlineAsync: () => true,
	};
};
