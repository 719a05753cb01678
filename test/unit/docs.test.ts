import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { problemsPage } from '../../scripts/problemsPage';
import { settingIds, settingsPage } from '../../src/settings/settings';

const root = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? { ...value } : {};

test('docs/problems.md is what `npm run docs` writes', () => {
	expect(read('docs/problems.md')).toBe(problemsPage());
});

test('docs/dependencies.md says of every package why it is here', () => {
	const { devDependencies, overrides } = record(JSON.parse(read('package.json')));
	const page = read('docs/dependencies.md');
	const names = [...Object.keys(record(devDependencies)), ...Object.keys(record(overrides))];
	expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('every package is pinned', () => {
	const { devDependencies } = record(JSON.parse(read('package.json')));
	const loose = Object.values(record(devDependencies)).filter((version) =>
		/[\^~*x]|latest/.test(String(version).replace(/^npm:[^@]*@?[^@]*@/, '')),
	);
	expect(loose).toEqual([]);
});

describe('the settings page', () => {
	const texts = record(JSON.parse(read('i18n/en.json')));

	test('has a text for every label, description and section, and none left over', () => {
		const wanted = new Set(
			settingsPage().flatMap(({ i18nLabel, i18nDescription, section }) => [
				i18nLabel,
				i18nDescription,
				section,
			]),
		);
		expect([...wanted].filter((key) => !texts[String(key)])).toEqual([]);
		const spare = Object.keys(texts).filter(
			(key) => !wanted.has(key) && !key.startsWith('command_'),
		);
		expect(spare).toEqual([]);
	});

	test('has ids that never change', () => {
		expect(settingIds.filter((id) => !/^[a-z0-9_]+$/.test(id))).toEqual([]);
		expect(settingIds).toEqual([
			'rocketchat_url',
			'rocketchat_user_id',
			'rocketchat_token',
			'call_server_websocket_url',
			'call_server_host',
			'call_server_port',
			'call_server_path',
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
			'roles_users',
			'roles_admins',
		]);
	});

	test('shows nothing to ordinary users, requires nothing, and hides secrets', () => {
		for (const setting of settingsPage()) {
			expect(setting).toMatchObject({ public: false, required: false });
			expect(setting.type === 'password').toBe(/_(token|password|key|secret)$/.test(setting.id));
		}
	});
});
