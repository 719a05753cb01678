import type { IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { Clock } from '../domain/clock';

/** Role ids for what an admin has typed, and what the workspace knows no role for. */
export type RoleIds = { ids: readonly string[]; unknown: readonly string[] };
export type Roles = { idsOf(typed: readonly string[]): Promise<RoleIds> };

const keptMs = 60_000;

/** A user's roles are ids, and those of custom roles are random: names have to be looked up. */
export function createRoles(read: IRoleRead, appId: string, clock: Clock): Roles {
	const kept = new Map<string, { at: number; id: Promise<string | undefined> }>();
	const lookUp = async (typed: string): Promise<string | undefined> => {
		try {
			return (await read.getOneByIdOrName(typed, appId))?.id;
		} catch {
			// What cannot be looked up may still be an id.
			return typed;
		}
	};
	const idOf = (typed: string): Promise<string | undefined> => {
		const known = kept.get(typed);
		if (known && clock.now() - known.at < keptMs) {
			return known.id;
		}
		const id = lookUp(typed);
		kept.set(typed, { at: clock.now(), id });
		return id;
	};
	return {
		async idsOf(typed) {
			const found = await Promise.all(
				typed.map(async (name) => ({ name, id: name === '*' ? '*' : await idOf(name) })),
			);
			return {
				ids: found.reduce<string[]>((ids, { id }) => (id === undefined ? ids : [...ids, id]), []),
				unknown: found.filter(({ id }) => id === undefined).map(({ name }) => name),
			};
		},
	};
}
