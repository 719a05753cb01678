import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { settingLabels, settingMessages } from '../../../scripts/settingLabels';
import { menuEntries } from '../../../src/interactions/menuButtons';
import { settingsPage } from '../../../src/settings/adminPage';
import { findManagementServer } from '../../../src/settings/findServers';
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

/** The texts that Rocket.Chat looks up for the settings page, the command and the menus. */
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
menuEntries().forEach(({ labelI18n }) => wanted.add(labelI18n));

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
			`${settingLabels[`section_${sectionOf(id)}`]} › ${settingLabels[id]}`.replace(
				' (optional)',
				'',
			),
		]);
		expect(settingMessages.names).toEqual(Object.fromEntries(onPage));
	});

	test('names each way to check as /voip report does', () => {
		const { auto, api, direct } = settingMessages.shownValues;
		expect({ auto, api, direct }).toEqual({
			auto: settingLabels.check_way_auto,
			api: settingLabels.check_way_api,
			direct: settingLabels.check_way_direct,
		});
	});

	test('has its sections in the order in which an admin needs them', () => {
		expect([...new Set(settingIds.map((id) => settingLabels[`section_${sectionOf(id)}`]))]).toEqual(
			[
				'Call server',
				'Management server',
				'Simotel',
				"Rocket.Chat's VoIP API (optional)",
				'Checks',
				'Who may use it',
				'Monitor',
			],
		);
	});

	test.each(settingIds)('describes %s in two sentences at most', (id) => {
		const sentences = settingLabels[`${id}_description`].match(/[.](?= |$)/g) ?? [];
		expect(sentences.length).toBeGreaterThanOrEqual(1);
		expect(sentences.length).toBeLessThanOrEqual(2);
	});

	test('names the limits of the only whole number in its description and in its refusal', () => {
		const { parse } = settingsTable.monitor_minutes;
		const accepted = [0, 1, 1.5, 60, 61].map((value) => parse(value).ok);
		expect(accepted).toEqual([false, true, false, true, false]);
		expect(settingLabels.monitor_minutes_description).toContain('1 to 60');
		expect(settingMessages.faults['not-1-to-60']).toContain('1 to 60');
	});

	test('names the limits of the length of a token in its description and in its refusal', () => {
		const { parse } = settingsTable.metrics_tokens;
		const accepted = [23, 24, 200, 201].map((length) => parse('x'.repeat(length)).ok);
		expect(accepted).toEqual([false, true, true, false]);
		expect(settingLabels.metrics_tokens_description).toContain('24 to 200 characters');
		expect(settingMessages.faults['not-token-length']).toContain('24 to 200 characters');
	});

	test('names the limits of the only number that need not be whole in its description and in its refusal', () => {
		const numbers = settingIds.filter((id) => settingsTable[id].kind === 'number');
		expect(numbers).toEqual(['timeout_seconds', 'monitor_minutes']);
		const accepted = [0.9, 1, 6, 6.1].map((value) => settingsTable.timeout_seconds.parse(value).ok);
		expect(accepted).toEqual([false, true, true, false]);
		expect(settingLabels.timeout_seconds_description).toContain('1 to 6');
		expect(settingMessages.faults['out-of-range']).toContain('between 1 and 6');
	});

	test('shows in an empty field the example that a refusal gives', () => {
		const shown = settingsPage()
			.filter(({ i18nPlaceholder }) => i18nPlaceholder !== undefined)
			.map(({ id }) => [id, texts[`${id}_placeholder`]]);
		const examples = settingIds
			.filter((id) => ['text', 'account'].includes(settingsTable[id].kind))
			.map((id) => [id, settingsTable[id].example]);
		expect(shown).toEqual(examples);
	});

	// Rocket.Chat does not show the placeholders of an app's settings.
	test.each(settingIds.filter((id) => /_(address|url)$/.test(id)))(
		'shows in the description of %s an address that would work',
		(id) => {
			expect(settingLabels[`${id}_description`]).toContain(settingsTable[id].example);
		},
	);

	test.each<[string, WorkspaceValues]>([
		['an older workspace', {}],
		['a workspace with media calls', { sipHost: 'sip.example.com' }],
	])('names the default port of the management server, in %s', (_name, workspace) => {
		const settings = readSettings({ management_server_address: 'pbx.example.com' }, workspace);
		const manager = findManagementServer(settings);
		expect(settingLabels.management_server_address_description).toContain(String(manager?.port));
	});

	test('shows no password or token as an example', () => {
		const secrets = settingIds.filter(isSecret);
		expect(secrets.length).toBeGreaterThan(0);
		expect(secrets.filter((id) => `${id}_placeholder` in texts)).toEqual([]);
	});
});

// Rocket.Chat shows descriptions as markdown: what looks like an address becomes a link to it, unless it is code.
test.each(settingIds)('the description of %s has no effect as markdown but code', (id) => {
	const description = String(textsOf('en.json')[`${id}_description`]);
	expect(description.length).toBeGreaterThan(10);
	// Its own name is a link for the parser of messages alone, which does not show this page.
	expect(
		effects(description.replace(/Rocket\.Chat/g, 'Rocket')).filter(
			(kind) => kind !== 'INLINE_CODE',
		),
	).toEqual([]);
});
