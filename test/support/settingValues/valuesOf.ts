import type { SettingFault } from '../../../src/settings/parse/parsed';

/** What an admin may come up with for one setting. */
export type ValuesOf = {
	/** Stored as it is. */
	good: readonly unknown[];
	/** Stored mended. */
	mended: readonly (readonly [unknown, string | number | boolean])[];
	bad: readonly (readonly [unknown, SettingFault])[];
};
export const endless = 'x'.repeat(100_000);

/** What no text field takes. */
export const noText: ValuesOf['bad'] = [
	[5.5, 'not-text'],
	[true, 'not-text'],
	[{}, 'not-text'],
	[['a'], 'not-text'],
	[endless, 'too-long'],
	['two\nlines', 'control-characters'],
	['nul\u0000here', 'control-characters'],
	['tab\there', 'control-characters'],
];

export const curl =
	"curl -X POST 'https://pbx.example.com/ws' -H 'Authorization: Bearer abc' --data '{}'";

/** An address that is wrong whatever is wanted there. */
export const noUrl = (scheme: string): ValuesOf['bad'] => [
	...noText,
	[curl, 'not-a-url'],
	[`${scheme}://me:secret@pbx.example.com`, 'credentials-in-url'],
	[`${scheme}://me@pbx.example.com`, 'credentials-in-url'],
	[`${scheme}://`, 'not-a-host'],
	[`${scheme}://pbx..example.com`, 'not-a-host'],
	[`${scheme}://[1::2::3]`, 'not-a-host'],
	[`${scheme}://::1`, 'not-a-host'],
	[`${scheme}://256.1.1.1`, 'not-a-host'],
	[`${scheme}://😀`, 'not-a-host'],
	[`${scheme}://pbx.example.com:0`, 'not-a-port'],
	[`${scheme}://pbx.example.com:65536`, 'not-a-port'],
	[`${scheme}://pbx.example.com:`, 'not-a-port'],
	[`${scheme}://pbx.example.com/#top`, 'not-behind-host'],
	[`${scheme}://pbx.example.com/"`, 'not-behind-host'],
	['ftp://pbx.example.com', 'wrong-scheme'],
	['javascript://alert', 'wrong-scheme'],
];
