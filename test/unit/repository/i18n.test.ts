import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { messagesFor } from '../../../src/messages/languages';
import { callTarget, managementTarget } from '../../../src/settings/findServers';
import { readSettings } from '../../../src/settings/readSettings';
import { isSecret, sectionOf, settingIds, settingsPage } from '../../../src/settings/settingsTable';
import type { WorkspaceValues } from '../../../src/settings/workspaceSettings';

const folder = join(__dirname, '../..', '..', 'i18n');
const files = readdirSync(folder);
const textsOf = (file: string): Record<string, unknown> => {
	const parsed: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

/** What Rocket.Chat looks up for the settings page, and for the command. */
const wanted = new Set(
	settingsPage().flatMap(({ i18nLabel, i18nDescription, i18nPlaceholder, section, values }) => [
		i18nLabel,
		i18nDescription ?? '',
		section ?? '',
		...(i18nPlaceholder ? [i18nPlaceholder] : []),
		...(values ?? []).map((choice) => choice.i18nLabel),
	]),
)
	.add('command_parameters')
	.add('command_description');

test.each(files)('i18n/%s is named as Rocket.Chat names languages', (file) => {
	expect(file).toMatch(/^[a-z]{2,3}(-[A-Z]{2})?\.json$/);
});

describe.each(files)('i18n/%s', (file) => {
	const texts = textsOf(file);

	test('has a text for every label, description, section and choice', () => {
		const absent = [...wanted].filter((key) => typeof texts[key] !== 'string' || texts[key] === '');
		expect(absent).toEqual([]);
	});

	test('has no unused text', () => {
		expect(Object.keys(texts).filter((key) => !wanted.has(key))).toEqual([]);
	});
});

describe('the English page', () => {
	const texts = textsOf('en.json');

	test('names each setting as the messages of the app do', () => {
		const { names } = messagesFor('en').settings;
		const onPage = settingIds.map((id) => [
			id,
			`${String(texts[`section_${sectionOf(id)}`])} › ${String(texts[id])}`,
		]);
		expect(names).toEqual(Object.fromEntries(onPage));
	});

	test.each<[string, WorkspaceValues]>([
		['an older workspace', {}],
		['a workspace with media calls', { sipHost: 'sip.example.com' }],
	])('names the default ports, in %s', (_name, workspace) => {
		const host = 'pbx.example.com';
		const settings = readSettings(
			{ call_server_host: host, management_server_host: host },
			workspace,
		);
		const call = callTarget(settings);
		const manager = managementTarget(settings);
		expect(texts.call_server_port_description).toContain(String(call?.port));
		expect(texts.management_server_port_description).toContain(String(manager?.port));
	});

	test('gives an example of every typed value except passwords', () => {
		const without = settingsPage()
			.filter(({ type }) => ['string', 'number', 'int'].includes(String(type)))
			.map(({ id }) => id)
			.filter((id) => !/for example/i.test(String(texts[`${id}_description`])));
		expect(without).toEqual([]);
		expect(settingIds.filter(isSecret).length).toBeGreaterThan(0);
	});
});
