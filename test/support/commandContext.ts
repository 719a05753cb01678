import type { CommandContext } from '../../src/commands/commandContext';
import type { Records } from '../../src/platform/records';
import { createSettingNews, createToldAdmins } from '../../src/platform/settingMemory';

/** Role names that are their own ids, and a memory of saved settings. */
export const setupParts = (records: Records): Pick<CommandContext, 'roles' | 'setupMemory'> => ({
	roles: { idsOf: async (typed) => ({ ids: typed, unknown: [], names: typed }) },
	setupMemory: { ...createToldAdmins(records), ...createSettingNews(records) },
});
