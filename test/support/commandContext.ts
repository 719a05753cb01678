import { memoryRecords } from './memoryRecords';
import type { CommandContext } from '../../src/commands/commandContext';
import type { Clock } from '../../src/domain/clock';
import { messagesFor } from '../../src/messages/languages';
import { readSettings } from '../../src/settings/readSettings';

const noJob = async (): Promise<void> => undefined;

/** Returns the context of a subcommand that an agent types without words in an unconfigured workspace, with these changes. */
export function createCommandContext(
	clock: Clock,
	changes: Partial<CommandContext> = {},
): CommandContext {
	return {
		words: [],
		rights: { use: true, admin: false },
		user: { id: 'agent', utcOffset: 0 },
		roomId: 'here',
		threadId: '',
		// Here the name of a role is its id.
		roles: { idsOf: async (typed) => ({ ids: typed, unknown: [], names: typed }) },
		records: memoryRecords(),
		scheduler: {
			scheduleOnce: noJob,
			scheduleRecurring: noJob,
			cancelJob: noJob,
			cancelAllJobs: noJob,
		},
		history: { hours: async () => [], weeks: async () => [] },
		trunks: { all: async () => [], store: async () => undefined },
		messages: messagesFor('en'),
		settings: readSettings({}, {}),
		clock,
		startedAt: clock.now(),
		deadline: { at: clock.now() + 7500 },
		mayShare: () => false,
		showProgress: async () => undefined,
		replyId: 'reply',
		afterReply: () => undefined,
		...changes,
	};
}
