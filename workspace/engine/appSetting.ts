import { at, isRecord, textOf } from './plain';

/** A setting as the app has registered it and the workspace stores it. Texts are keys of the app's i18n files. */
export type AppSetting = {
	id: string;
	/** Undefined until the settings page is first saved. */
	value: unknown;
	packageValue: unknown;
	type: string;
	section: string;
	i18nLabel: string;
	i18nDescription: string;
	i18nPlaceholder: string;
	/** What a select offers. */
	values?: { key: string; i18nLabel: string }[];
	required: boolean;
	public: boolean;
	hidden: boolean;
	multiline: boolean;
};

export function appSetting(stored: unknown): AppSetting {
	const text = (key: string): string => textOf(at(stored, key));
	const isSet = (key: string): boolean => at(stored, key) === true;
	const values = at(stored, 'values');
	const options = Array.isArray(values) ? values.filter(isRecord) : undefined;
	return {
		id: text('id'),
		value: at(stored, 'value'),
		packageValue: at(stored, 'packageValue'),
		type: text('type'),
		section: text('section'),
		i18nLabel: text('i18nLabel'),
		i18nDescription: text('i18nDescription'),
		i18nPlaceholder: text('i18nPlaceholder'),
		...(options
			? {
					values: options.map(({ key, i18nLabel }) => ({
						key: textOf(key),
						i18nLabel: textOf(i18nLabel),
					})),
				}
			: {}),
		required: isSet('required'),
		public: isSet('public'),
		hidden: isSet('hidden'),
		multiline: isSet('multiline'),
	};
}
