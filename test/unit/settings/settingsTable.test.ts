import { settingsPage } from '../../../src/settings/adminPage';
import { settingIds } from '../../../src/settings/settingsTable';

describe('the settings page', () => {
	test('keeps the ids under which values are stored', () => {
		expect(settingIds.filter((id) => !/^[a-z0-9_]+$/.test(id))).toEqual([]);
		expect(settingIds).toEqual([
			'rocketchat_url',
			'rocketchat_user_id',
			'rocketchat_token',
			'call_server_way',
			'call_server_websocket_url',
			'call_server_host',
			'call_server_port',
			'call_server_path',
			'management_server_way',
			'management_server_host',
			'management_server_port',
			'management_server_username',
			'management_server_password',
			'simotel_url',
			'simotel_api_key',
			'simotel_username',
			'simotel_password',
			'simotel_event_secret',
			'timeout_seconds',
			'slow_after_ms',
			'accept_self_signed',
			'roles_users',
			'roles_admins',
		]);
	});

	test('is hidden from ordinary users, requires nothing, and masks secrets', () => {
		for (const setting of settingsPage()) {
			expect(setting).toMatchObject({ public: false, required: false });
			expect(setting.type === 'password').toBe(/_(token|password|key|secret)$/.test(setting.id));
		}
	});
});
