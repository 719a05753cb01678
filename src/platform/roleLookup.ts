import type { IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import { createRoleSearch, type FoundRole } from './roleSearch';
import { type Clock, isRecent } from '../domain/clock';

/** The roles that an admin has typed: the ids of known ones, and the words that are no role of the workspace. */
export type RoleIds = {
	ids: readonly string[];
	unknown: readonly string[];
	/** The names of the known roles. */
	names: readonly string[];
};
export type Roles = { idsOf(typed: readonly string[]): Promise<RoleIds> };

const keptMs = 60_000;
const everyone: FoundRole = { id: '*', name: '*' };

/** A user's roles are ids, and those of custom roles are random: names have to be looked up. */
export function createRoles(read: IRoleRead, appId: string, clock: Clock): Roles {
	const kept = new Map<string, { at: number; role: Promise<FoundRole | undefined> }>();
	const search = createRoleSearch(read, appId);
	const roleOf = (typed: string): Promise<FoundRole | undefined> => {
		const known = kept.get(typed);
		if (known && isRecent(known.at, keptMs, clock)) {
			return known.role;
		}
		const role = search(typed);
		kept.set(typed, { at: clock.now(), role });
		return role;
	};
	return {
		async idsOf(typed) {
			const found = await Promise.all(
				typed.map(async (word) => ({ word, role: word === '*' ? everyone : await roleOf(word) })),
			);
			const known = found.reduce<FoundRole[]>((all, { role }) => (role ? [...all, role] : all), []);
			return {
				ids: known.map(({ id }) => id),
				unknown: found.filter(({ role }) => !role).map(({ word }) => word),
				names: known.filter((role) => role !== everyone).map(({ name }) => name),
			};
		},
	};
}
