import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';

import { type SettingKind, ways } from './settingKinds';
import { settingIds, settingsTable } from './settingsTable';

const types: Readonly<Record<SettingKind, SettingType>> = {
	text: SettingType.STRING,
	account: SettingType.STRING,
	secret: SettingType.PASSWORD,
	number: SettingType.NUMBER,
	switch: SettingType.BOOLEAN,
	way: SettingType.SELECT,
	roles: SettingType.STRING,
};

/** Returns the settings page. None is required: an empty required setting would disable the app. */
export const settingsPage = (): ISetting[] =>
	settingIds.map((id) => {
		const { section, kind, default: packageValue } = settingsTable[id];
		return {
			id,
			type: types[kind],
			packageValue,
			required: false,
			public: false,
			section: `section_${section}`,
			i18nLabel: id,
			i18nDescription: `${id}_description`,
			...(kind === 'text' ? { i18nPlaceholder: `${id}_placeholder` } : {}),
			...(kind === 'way' ? { values: ways.map((key) => ({ key, i18nLabel: `way_${key}` })) } : {}),
		};
	});
