import english from '../i18n/en.json';
import { messagesFor } from '../src/messages/languages';
import type { SettingFault } from '../src/settings/parse/parsed';
import type {
	IdOfKind,
	ServersKey,
	SettingId,
	SettingSection,
	WayKey,
} from '../src/settings/settingsTable';

type LabelKey =
	| 'command_description'
	| 'command_parameters'
	| SettingId
	| `${SettingId}_description`
	| `${IdOfKind<'text' | 'account'>}_placeholder`
	| `section_${SettingSection}`
	| `check_way_${WayKey}`
	| `servers_to_check_${ServersKey}`;

// The app itself cannot import JSON. These types make a missing text an error of `npm run typecheck`.
export const settingLabels: Readonly<Record<LabelKey, string>> = english;

export const settingMessages: {
	readonly names: Readonly<Record<SettingId, string>>;
	readonly sections: Readonly<Record<SettingSection, string>>;
	readonly faults: Readonly<Record<SettingFault, string>>;
	readonly shownValues: Readonly<Record<WayKey, string>>;
} = messagesFor('en').settings;
