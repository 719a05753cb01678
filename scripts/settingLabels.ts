import english from '../i18n/en.json';
import { messagesFor } from '../src/messages/languages';
import type { SettingFault } from '../src/settings/parse/parsed';
import type { WayKey } from '../src/settings/settingKinds';
import type { IdOfKind, SettingId, SettingSection } from '../src/settings/settingsTable';

type LabelKey =
	| 'command_description'
	| 'command_parameters'
	| SettingId
	| `${SettingId}_description`
	| `${IdOfKind<'text'>}_placeholder`
	| `section_${SettingSection}`
	| `way_${WayKey}`;

// The app itself cannot import JSON. These types make a missing text an error of `npm run typecheck`.
export const settingLabels: Readonly<Record<LabelKey, string>> = english;

export const settingMessages: {
	readonly names: Readonly<Record<SettingId, string>>;
	readonly sections: Readonly<Record<SettingSection, string>>;
	readonly faults: Readonly<Record<SettingFault, string>>;
} = messagesFor('en').settings;
