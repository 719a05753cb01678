import type { CommandContext } from '../../../src/commands/subcommand';
import type { Records } from '../../../src/platform/persistence';
import { createSettingNews } from '../../../src/platform/settingNews';
import { createToldAdmins } from '../../../src/platform/toldAdmins';

/** Role names that are their own ids, and a memory of saved settings. */
export const setupParts = (records: Records): Pick<CommandContext, 'roles' | 'setupMemory'> => ({
	roles: { idsOf: async (typed) => ({ ids: typed, unknown: [], names: typed }) },
	setupMemory: { ...createToldAdmins(records), ...createSettingNews(records) },
});
