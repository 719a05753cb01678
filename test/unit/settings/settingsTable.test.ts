import { settingsPage } from '../../../src/settings/adminPage';
import { settingIds } from '../../../src/settings/settingsTable';
import { allValues } from '../../support/settingValues/all';

describe('the settings page', () => {
	// A renamed id loses its stored values. `settingValues` is the second place where each id is written.
	test('keeps the ids under which values are stored', () => {
		expect(settingIds.filter((id) => !/^[a-z0-9_]+$/.test(id))).toEqual([]);
		expect([...settingIds].sort()).toEqual(Object.keys(allValues).sort());
	});

	test('has few fields: before one is added, see whether another can go', () => {
		expect(settingsPage().length).toBeLessThanOrEqual(29);
	});

	test('is hidden from ordinary users, requires nothing, and masks secrets', () => {
		for (const setting of settingsPage()) {
			expect(setting).toMatchObject({ public: false, required: false });
			expect(setting.type === 'password').toBe(/_(tokens?|password|key|secret)$/.test(setting.id));
		}
	});
});
