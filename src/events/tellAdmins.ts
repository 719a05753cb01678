import type { IUserRead } from '@rocket.chat/apps-engine/definition/accessors';

import { ownAdminRole, rightsOf } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import { messagesFor } from '../messages/languages';
import type { Roles } from '../platform/roleLookup';
import type { DirectMessages, Shown } from '../platform/sending';
import type { ReportReaders } from '../platform/settingMemory';
import type { Settings } from '../settings/snapshot';

export type ShownTo = (messages: Messages) => Shown;
export type AdminsToTell = {
	roles: Settings['roles'];
	language: string;
	known: Roles;
	told: ReportReaders;
	users: Pick<IUserRead, 'getById'>;
	direct: DirectMessages;
};

/** Writes to each admin in their language. If one message fails, the others are still sent. */
export async function tellAdmins(shown: ShownTo, admins: AdminsToTell): Promise<void> {
	const { roles, language, known, told, users, direct } = admins;
	const { ids: named } = await known.idsOf(roles.admins);
	// Rocket.Chat's own admins edit the settings, so they must also learn of a mistake in the roles.
	const wanted = { users: [], admins: [...named, ownAdminRole] };
	const failures: unknown[] = [];
	for (const id of await told.ids()) {
		try {
			const user = await users.getById(id);
			// This user may have lost the role since.
			if (user && rightsOf(user.roles, wanted).admin) {
				const messages = messagesFor(user.settings?.preferences?.language || language);
				await direct.send(user, shown(messages));
			}
		} catch (error) {
			failures.push(error);
		}
	}
	if (failures.length > 0) {
		throw failures[0];
	}
}
