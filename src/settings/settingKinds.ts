import { mapParsed, maxLength, type Parsed, refused } from './parse/parsed';
import {
	type NumberRange,
	parseChoice,
	parseNumber,
	parseRoles,
	parseSwitch,
	splitRoles,
} from './parse/plain';
import { parseRoom } from './parse/room';
import { withoutInvisible } from '../domain/settings/invisible';
import type { Source, SummaryName, SummarySection } from '../domain/settings/settingsSummary';

/** A list is that of picked rooms. */
export type Stored = string | number | boolean | readonly unknown[];

/** An account is shown on the settings page, and in no reply; a secret is shown nowhere. */
export type SettingKind =
	| 'text'
	| 'account'
	| 'secret'
	| 'number'
	| 'switch'
	| 'choice'
	| 'roles'
	| 'room';

/** The facts that every row has. */
type Facts = {
	readonly section: SummarySection['section'];
	/** The name in the summary of `/voip setup`. */
	readonly summary: SummaryName;
	/** The source of the value in use if nothing is filled in. */
	readonly sourceWhenEmpty?: Source;
};

export type SettingRow<Value, Kind extends SettingKind = SettingKind> = Facts & {
	readonly kind: Kind;
	readonly default: Stored;
	/** A value that would work. Secrets have none, so that nobody types one that was published. */
	readonly example: string;
	readonly parse: (raw: unknown) => Parsed<Value>;
	/** Used when the stored value cannot work. */
	readonly fallback: Value;
	/** The keys of a choice. */
	readonly choices?: readonly string[];
	/** Returns what is stored in place of what was typed. Undefined for secrets, which are stored as typed. */
	readonly normalise: ((raw: unknown) => Parsed<Stored>) | undefined;
};

type Parser<Value> = (raw: unknown, example: string) => Parsed<Value>;
type TextFacts<Value> = Facts & { readonly example: string; readonly parse: Parser<Value> };

function plainText<Kind extends SettingKind>(kind: Kind, facts: TextFacts<string>) {
	const parse = (raw: unknown): Parsed<string> => facts.parse(raw, facts.example);
	return { ...facts, kind, default: '', parse, fallback: '', normalise: parse };
}

/** A text that is stored as it was parsed. */
export const textSetting = (facts: TextFacts<string>): SettingRow<string, 'text'> =>
	plainText('text', facts);

export const accountSetting = (facts: TextFacts<string>): SettingRow<string, 'account'> =>
	plainText('account', facts);

/** A secret is stored as typed, so an invisible character in it is a fault and is not removed. */
const visibly =
	(parse: Parser<string>): Parser<string> =>
	(raw, example) =>
		typeof raw === 'string' &&
		raw.length <= maxLength &&
		withoutInvisible(raw.trim()) !== raw.trim()
			? refused('invisible-characters', example)
			: parse(raw, example);

export const secretSetting = (
	facts: Omit<TextFacts<string>, 'example'>,
): SettingRow<string, 'secret'> => ({
	...plainText('secret', { ...facts, example: '', parse: visibly(facts.parse) }),
	normalise: undefined,
});

/** A text that is parsed to something else, and to undefined when it is empty. */
export function optionalSetting<Value>({
	toText,
	...facts
}: TextFacts<Value | undefined> & {
	readonly toText: (value: Value, typed: string) => string;
}): SettingRow<Value | undefined, 'text'> {
	const parse = (raw: unknown): Parsed<Value | undefined> => facts.parse(raw, facts.example);
	return {
		...facts,
		kind: 'text',
		default: '',
		parse,
		fallback: undefined,
		normalise: (raw) =>
			mapParsed(parse(raw), (value) =>
				value === undefined ? '' : toText(value, withoutInvisible(String(raw)).trim()),
			),
	};
}

export function numberSetting(facts: Facts & NumberRange): SettingRow<number, 'number'> {
	const parse = (raw: unknown): Parsed<number> => parseNumber(raw, facts);
	const { default: fallback } = facts;
	return { ...facts, kind: 'number', example: String(fallback), parse, fallback, normalise: parse };
}

export function switchSetting(
	facts: Facts & { readonly default: boolean },
): SettingRow<boolean, 'switch'> {
	const { default: fallback } = facts;
	const parse = (raw: unknown): Parsed<boolean> => parseSwitch(raw, fallback);
	return { ...facts, kind: 'switch', example: String(fallback), parse, fallback, normalise: parse };
}

export function choiceSetting<Key extends string>(
	facts: Facts & { readonly choices: readonly Key[]; readonly default: Key },
): SettingRow<Key, 'choice'> {
	const { choices, default: fallback } = facts;
	const parse = (raw: unknown): Parsed<Key> => parseChoice(raw, choices, fallback);
	return { ...facts, kind: 'choice', example: fallback, parse, fallback, normalise: parse };
}

export function rolesSetting(
	facts: Facts & { readonly default: string },
): SettingRow<readonly string[], 'roles'> {
	const parse = (raw: unknown): Parsed<readonly string[]> => parseRoles(raw, facts.default);
	return {
		...facts,
		kind: 'roles',
		example: facts.default,
		parse,
		fallback: splitRoles(facts.default),
		normalise: (raw) => mapParsed(parse(raw), (names) => names.join(', ')),
	};
}

export const roomSetting = (facts: Facts): SettingRow<string, 'room'> => ({
	...facts,
	kind: 'room',
	default: '',
	example: '',
	parse: parseRoom,
	fallback: '',
	normalise: (raw) =>
		mapParsed(parseRoom(raw), (id): Stored => (id !== '' && Array.isArray(raw) ? raw : '')),
});
