import { memoryRecords } from './memoryRecords';
import type { CommandContext } from '../../src/commands/commandContext';
import type { Clock } from '../../src/domain/clock';
import { messagesFor } from '../../src/messages/languages';
import { createPings } from '../../src/platform/pingStore';
import { createSettingNews, createToldAdmins } from '../../src/platform/settingMemory';
import { readSettings } from '../../src/settings/readSettings';

/** What a subcommand gets when an agent types it without words in an unconfigured workspace, but for these changes. */
export function createCommandContext(
	clock: Clock,
	changes: Partial<CommandContext> = {},
): CommandContext {
	const records = memoryRecords();
	return {
		words: [],
		rights: { use: true, admin: false },
		user: { id: 'agent', utcOffset: 0 },
		roomId: 'here',
		threadId: '',
		pings: createPings(records),
		watchPing: async () => undefined,
		// Each role's name is its id.
		roles: { idsOf: async (typed) => ({ ids: typed, unknown: [], names: typed }) },
		setupMemory: { ...createToldAdmins(records), ...createSettingNews(records) },
		messages: messagesFor('en'),
		settings: readSettings({}, {}),
		clock,
		began: clock.now(),
		deadline: { at: clock.now() + 7500 },
		meanwhile: async () => undefined,
		...changes,
	};
}
