import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Roles } from './roleLookup';
import { type Rights, rightsOf } from '../domain/rights';

/** Returns what this user may do now. */
export async function findRights(
	{ roles: held }: Pick<IUser, 'roles'>,
	wanted: { users: readonly string[]; admins: readonly string[] },
	roles: Roles,
): Promise<Rights> {
	const [users, admins] = await Promise.all([
		roles.idsOf(wanted.users),
		roles.idsOf(wanted.admins),
	]);
	return rightsOf(held, { users: users.ids, admins: admins.ids });
}

export const languageOf = ({ settings }: Pick<IUser, 'settings'>, otherwise: string): string =>
	settings?.preferences?.language || otherwise;
