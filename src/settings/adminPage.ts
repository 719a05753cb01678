import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';

import type { SettingKind } from './settingKinds';
import { settingIds, settingsTable } from './settingsTable';

const types: Readonly<Record<SettingKind, SettingType>> = {
	text: SettingType.STRING,
	account: SettingType.STRING,
	secret: SettingType.PASSWORD,
	number: SettingType.NUMBER,
	switch: SettingType.BOOLEAN,
	choice: SettingType.SELECT,
	roles: SettingType.STRING,
	room: SettingType.ROOM_PICK,
};

/** Returns the settings page. None is required: an empty required setting would disable the app. */
export const settingsPage = (): ISetting[] =>
	settingIds.map((id) => {
		const { section, kind, choices, default: packageValue } = settingsTable[id];
		const hasPlaceholder = kind === 'text' || kind === 'account';
		return {
			id,
			type: types[kind],
			packageValue,
			required: false,
			public: false,
			section: `section_${section}`,
			i18nLabel: id,
			i18nDescription: `${id}_description`,
			...(hasPlaceholder ? { i18nPlaceholder: `${id}_placeholder` } : {}),
			...(choices ? { values: choices.map((key) => ({ key, i18nLabel: `${id}_${key}` })) } : {}),
		};
	});
