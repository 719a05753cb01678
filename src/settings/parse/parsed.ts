import { withoutInvisible } from '../../domain/settings/invisible';

/** A setting as parsed. `reason` is a key of the messages; `example` is a value that would work. */
export type Parsed<T> =
	| { ok: true; value: T }
	| { ok: false; reason: SettingFault; example: string };

export type SettingFault =
	| 'not-text'
	| 'control-characters'
	| 'too-long'
	| 'invisible-characters'
	| 'needs-http'
	| 'needs-wss-or-sip'
	| 'credentials-in-url'
	| 'not-a-url'
	| 'not-a-host'
	| 'zone-in-address'
	| 'not-a-port'
	| 'not-host-and-port'
	| 'not-behind-host'
	| 'nothing-behind-port'
	| 'not-a-number'
	| 'out-of-range'
	| 'not-a-choice'
	| 'not-on-off'
	| 'not-roles'
	| 'not-ascii'
	| 'not-token-length'
	| 'more-than-two-tokens'
	| 'old-simotel-api'
	| 'not-1-to-60'
	| 'not-thresholds'
	| 'not-alert-kinds'
	| 'not-a-room'
	| 'more-than-one-room'
	| 'colon-in-name'
	| 'not-for-an-address';

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (reason: SettingFault, example: string): Parsed<never> => ({
	ok: false,
	reason,
	example,
});

export const valueOr = <T>(result: Parsed<T>, otherwise: T): T =>
	result.ok ? result.value : otherwise;
export const mapParsed = <A, B>(result: Parsed<A>, change: (value: A) => B): Parsed<B> =>
	result.ok ? parsed(change(result.value)) : result;

/** A line break in a header, a SIP or an AMI message would let its author add lines of their own. */
const controlCharacters = /[\u0000-\u001f\u007f]/;
export const maxLength = 2000;

/** Returns the text without the invisible characters, spaces and line breaks that pasting leaves in it. */
export function parseText(raw: unknown, example: string): Parsed<string> {
	if (raw === undefined || raw === null) {
		return parsed('');
	}
	if (typeof raw !== 'string') {
		return refused('not-text', example);
	}
	const pasted = raw.trim();
	const trimmed = pasted.length > maxLength ? pasted : withoutInvisible(pasted).trim();
	if (trimmed.length > maxLength) {
		return refused('too-long', example);
	}
	return controlCharacters.test(trimmed) ? refused('control-characters', example) : parsed(trimmed);
}
