import type { Roles } from './roleLookup';

const lists = ['roles_users', 'roles_admins'] as const;
type RoleList = (typeof lists)[number];

/** A role that the workspace does not know, and the settings that name it. */
export type UnknownRole = { readonly role: string; readonly settings: readonly RoleList[] };

export async function findUnknownRoles(
	typed: { readonly users: readonly string[]; readonly admins: readonly string[] },
	roles: Roles,
): Promise<UnknownRole[]> {
	const [users, admins] = await Promise.all([roles.idsOf(typed.users), roles.idsOf(typed.admins)]);
	const unknown = { roles_users: users.unknown, roles_admins: admins.unknown };
	return [...new Set([...users.unknown, ...admins.unknown])].map((role) => ({
		role,
		settings: lists.filter((list) => unknown[list].includes(role)),
	}));
}

/** Leaves the lists out if they are obvious: only one list was saved, and the role is in that one alone. */
export const afterSaving = (
	found: readonly UnknownRole[],
	saved: readonly string[],
): UnknownRole[] =>
	found.map(({ role, settings }) => {
		const savedLists = lists.filter((list) => saved.includes(list));
		const isPlain = savedLists.length === 1 && savedLists.join() === settings.join();
		return { role, settings: isPlain ? [] : settings };
	});
