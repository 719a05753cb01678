export type SettingOption = { key: string; label: string };
/** GET /page/settings?user=, for admins only (403 for others). */
export type PageSetting = {
	id: string;
	section: string;
	label: string;
	/** Markdown. */
	description: string;
	placeholder: string;
	/** As the app registered it: string, password, boolean, int, select, multiSelect, roomPick, code, color, font. */
	type: string;
	/** Of a select. */
	values?: SettingOption[];
	required: boolean;
	secret: boolean;
	/** Of a secret that has a value: a mask. Saved as it came, it leaves the secret as it was. */
	value: unknown;
	packageValue: unknown;
	multiline: boolean;
	hidden: boolean;
};
/** POST /page/settings. */
export type SaveRequest = { user: string; values: Record<string, unknown> };
export type SaveAnswer = { saved: string[]; refusal?: string };
