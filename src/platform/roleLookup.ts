import type { IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Clock } from '../domain/clock';

/** Role ids for what an admin has typed, and what the workspace knows no role for. */
export type RoleIds = {
	ids: readonly string[];
	unknown: readonly string[];
	/** Of those that it knows: what people call them. */
	names: readonly string[];
};
type Found = { id: string; name: string };
export type Roles = { idsOf(typed: readonly string[]): Promise<RoleIds> };

const keptMs = 60_000;
const everyone: Found = { id: '*', name: '*' };

/** A user's roles are ids, and those of custom roles are random: names have to be looked up. */
export function createRoles(read: IRoleRead, appId: string, clock: Clock): Roles {
	const kept = new Map<string, { at: number; role: Promise<Found | undefined> }>();
	const lookUp = async (typed: string): Promise<Found | undefined> => {
		try {
			return (await read.getOneByIdOrName(typed, appId)) ?? undefined;
		} catch {
			// What cannot be looked up may still be an id.
			return { id: typed, name: typed };
		}
	};
	const roleOf = (typed: string): Promise<Found | undefined> => {
		const known = kept.get(typed);
		if (known && clock.now() - known.at < keptMs) {
			return known.role;
		}
		const role = lookUp(typed);
		kept.set(typed, { at: clock.now(), role });
		return role;
	};
	return {
		async idsOf(typed) {
			const found = await Promise.all(
				typed.map(async (word) => ({ word, role: word === '*' ? everyone : await roleOf(word) })),
			);
			const known = found.reduce<Found[]>((all, { role }) => (role ? [...all, role] : all), []);
			return {
				ids: known.map(({ id }) => id),
				unknown: found.filter(({ role }) => !role).map(({ word }) => word),
				names: known.filter((role) => role !== everyone).map(({ name }) => name),
			};
		},
	};
}
