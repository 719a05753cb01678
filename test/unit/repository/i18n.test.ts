import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { settingLabels, settingMessages } from '../../../scripts/settingLabels';
import { settingsPage } from '../../../src/settings/adminPage';
import { findCallServer, findManagementServer } from '../../../src/settings/findServers';
import { readSettings } from '../../../src/settings/readSettings';
import {
	isSecret,
	sectionOf,
	settingIds,
	settingsTable,
} from '../../../src/settings/settingsTable';
import type { WorkspaceValues } from '../../../src/settings/workspaceSettings';
import { effects } from '../../support/messageParser';

const folder = join(__dirname, '../..', '..', 'i18n');
const files = readdirSync(folder);
const textsOf = (file: string): Record<string, unknown> => {
	const parsed: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

/** The texts that Rocket.Chat looks up for the settings page and the command. */
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
		const onPage = settingIds.map((id) => [
			id,
			`${settingLabels[`section_${sectionOf(id)}`]} › ${settingLabels[id]}`,
		]);
		expect(settingMessages.names).toEqual(Object.fromEntries(onPage));
	});

	test('shows in an empty field the example that a refusal gives', () => {
		const shown = settingsPage()
			.filter(({ i18nPlaceholder }) => i18nPlaceholder !== undefined)
			.map(({ id }) => [id, texts[`${id}_placeholder`]]);
		const examples = settingIds
			.filter((id) => settingsTable[id].kind === 'text')
			.map((id) => [id, settingsTable[id].example]);
		expect(shown).toEqual(examples);
	});

	test('names in the description what an empty field shows, as some clients show nothing there', () => {
		const unnamed = settingsPage().filter(({ id, i18nDescription, i18nPlaceholder }) => {
			const shown = i18nPlaceholder === undefined ? undefined : texts[i18nPlaceholder];
			return shown && !String(texts[i18nDescription ?? id]).includes(String(shown));
		});
		expect(unnamed.map(({ id }) => id)).toEqual([]);
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
		const call = findCallServer(settings);
		const manager = findManagementServer(settings);
		expect(settingLabels.call_server_port_description).toContain(String(call?.port));
		expect(settingLabels.management_server_port_description).toContain(String(manager?.port));
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

// Rocket.Chat shows descriptions as markdown: what looks like an address becomes a link to it, and nothing else may happen.
test.each(settingIds)(
	'the description of %s has no effect as markdown, but for addresses',
	(id) => {
		const description = String(textsOf('en.json')[`${id}_description`]);
		expect(description.length).toBeGreaterThan(10);
		expect(effects(description).filter((kind) => kind !== 'LINK')).toEqual([]);
	},
);
