import { foreignText } from './foreignText';
import { settingName } from './problemView';
import type { Messages } from '../messages/en/english';

/** `settings`: the lists that it stands in; none when it is plain which. */
export type UnknownRoleFacts = { readonly role: string; readonly settings: readonly string[] };

/** What an admin should know about the roles as they stand in the settings. */
export function roleSentences(
	unknown: readonly UnknownRoleFacts[],
	adminsAreEveryone: boolean,
	messages: Messages,
): string[] {
	const named = unknown.map(({ role, settings }) => {
		const lists = settings.map((setting) => settingName(setting, messages)).join(', ');
		return messages.settings.unknownRole(foreignText(role, 60), lists);
	});
	return adminsAreEveryone
		? [...named, messages.settings.everyoneIsAdmin(settingName('roles_admins', messages))]
		: named;
}
