import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { tellAdmins } from '../../../src/events/tellAdmins';
import { composeReply, own } from '../../../src/views/reply';

type Person = Pick<IUser, 'id' | 'roles'>;

const people = (...list: Person[]) => ({
	told: { remember: async () => undefined, ids: async () => list.map(({ id }) => id) },
	users: { getById: async (id: string) => list.find((one) => one.id === id) as IUser },
});

async function toldOf(list: Person[], gone: string[] = [], existing = ['admin']) {
	const reached: string[] = [];
	const telling = tellAdmins(() => composeReply([own('news')]), {
		...people(...list),
		roles: { users: [], admins: ['admin'] },
		language: 'en',
		known: { idsOf: async () => ({ ids: existing, unknown: [], names: existing }) },
		direct: {
			async send({ id }) {
				if (gone.includes(id)) {
					throw new Error(`no room for ${id}`);
				}
				reached.push(id);
			},
		},
	});
	const error = await telling.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	return { reached, error };
}

const admin = (id: string): Person => ({ id, roles: ['admin'] });

test('an admin who cannot be reached does not keep the message from others, and is reported as an error', async () => {
	const { reached, error } = await toldOf([admin('a'), admin('b'), admin('c')], ['b']);
	expect(reached).toEqual(['a', 'c']);
	expect(error).toEqual(new Error('no room for b'));
});

test('a user who is no longer an admin is told nothing', async () => {
	expect(await toldOf([admin('a'), { id: 'b', roles: ['user'] }])).toEqual({ reached: ['a'] });
});

test('users with the role admin are told when none of the configured admin roles exists', async () => {
	expect(await toldOf([admin('a'), { id: 'b', roles: ['user'] }], [], [])).toEqual({
		reached: ['a'],
	});
});
