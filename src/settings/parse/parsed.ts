/** What reading one setting comes to. `reason` is a key of the messages; `example` a value that would do. */
export type Parsed<T> =
	| { ok: true; value: T }
	| { ok: false; reason: SettingFault; example: string };

export const settingFaults = [
	'not-text',
	'control-characters',
	'too-long',
	'needs-scheme',
	'wrong-scheme',
	'credentials-in-url',
	'not-a-url',
	'not-a-host',
	'not-a-port',
	'not-a-path',
	'not-behind-host',
	'not-a-number',
	'out-of-range',
	'not-a-choice',
	'not-on-off',
	'not-roles',
	'not-ascii',
	'old-simotel-api',
	'colon-in-name',
	'not-for-an-address',
] as const;
export type SettingFault = (typeof settingFaults)[number];

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (reason: SettingFault, example: string): Parsed<never> => ({
	ok: false,
	reason,
	example,
});

/** CR, LF, NUL and their kin: whoever gets them into a header, a SIP or an AMI message writes lines of his own. */
const controls = /[\u0000-\u001f\u007f]/;
export const longest = 2000;

/** The text that stands in a setting, without the spaces and line breaks that pasting leaves around it. */
export function text(raw: unknown, example: string): Parsed<string> {
	if (raw === undefined || raw === null) {
		return parsed('');
	}
	if (typeof raw !== 'string') {
		return refused('not-text', example);
	}
	const trimmed = raw.trim();
	if (trimmed.length > longest) {
		return refused('too-long', example);
	}
	return controls.test(trimmed) ? refused('control-characters', example) : parsed(trimmed);
}
