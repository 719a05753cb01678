import type { IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';

import { withoutInvisible } from '../domain/settings/invisible';

export type FoundRole = { id: string; name: string };

/** `no-text`: some engines lose the text of the error. */
type Found = FoundRole | 'none' | 'no-text' | 'failed';

/** Rocket.Chat passes a role that it did not find to a converter, which then throws. */
const nothingFound =
	/\b(null|undefined)\b.*\b_id\b|cannot read propert(y|ies).*\b(null|undefined)\b/i;

function messageOf(error: unknown): string {
	const message =
		typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
	return typeof message === 'string' ? message : '';
}

function readFailure(error: unknown): Found {
	const text = messageOf(error);
	if (text === '' || text.includes('[object Object]')) {
		return 'no-text';
	}
	return nothingFound.test(text) ? 'none' : 'failed';
}

const comparable = (name: string): string =>
	withoutInvisible(name).replace(/\s+/g, ' ').toLowerCase();

/** Finds a role by its id or name, in upper or lower case. Returns undefined if the workspace has no such role. */
export function createRoleSearch(
	read: IRoleRead,
	appId: string,
): (typed: string) => Promise<FoundRole | undefined> {
	const ask = async (typed: string): Promise<Found> => {
		try {
			return (await read.getOneByIdOrName(typed, appId)) ?? 'none';
		} catch (error) {
			return readFailure(error);
		}
	};
	/** Returns undefined if the custom roles cannot be read. */
	const customRoles = async (): Promise<readonly FoundRole[] | undefined> => {
		try {
			return await read.getCustomRoles(appId);
		} catch {
			return undefined;
		}
	};
	return async (typed) => {
		const exact = await ask(typed);
		if (typeof exact === 'object') {
			return exact;
		}
		// A word that cannot be looked up may still be an id.
		const asTyped = { id: typed, name: typed };
		if (exact === 'failed') {
			return asTyped;
		}
		// The ids of Rocket.Chat's own roles are in small letters.
		const small = typed.toLowerCase();
		const [own, custom] = await Promise.all([small === typed ? exact : ask(small), customRoles()]);
		if (typeof own === 'object') {
			return own;
		}
		const named = custom?.find((role) =>
			[role.id, role.name].some((name) => comparable(name) === comparable(typed)),
		);
		return named ?? (exact === 'no-text' && !custom ? asTyped : undefined);
	};
}
