import { foreignText } from './foreignText';
import { settingName } from './problemView';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

/** `settings` are the lists that name the role. It is empty if the list is obvious. */
export type UnknownRoleFacts = { readonly role: string; readonly settings: readonly string[] };

/** Returns sentences that tell an admin about faults in the lists of roles. */
export function roleSentences(
	unknown: readonly UnknownRoleFacts[],
	adminsAreEveryone: boolean,
	messages: Messages,
): string[] {
	const named = unknown.map(({ role, settings }) => {
		const lists = settings.map((setting) => settingName(setting, messages)).join(', ');
		return messages.settings.unknownRole(code(foreignText(role, 60)), lists);
	});
	return adminsAreEveryone
		? [...named, messages.settings.everyoneIsAdmin(settingName('roles_admins', messages))]
		: named;
}
