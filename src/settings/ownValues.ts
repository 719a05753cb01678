import { examples } from './examples';
import { parseHost } from './parse/host';
import type { Parsed } from './parse/parsed';
import { parseSecret } from './parse/secret';
import { parseRoles } from './parse/small';
import { settingIds, standardOf } from './settings';
import type { SettingId } from './settings';
import type { FaultySetting } from './snapshot';

export type Values = Readonly<Partial<Record<SettingId, unknown>>>;

const holdsMore = (id: SettingId, value: unknown): boolean =>
	value !== undefined && value !== null && value !== '' && value !== standardOf(id);

/** Reads the app's own values and notes those that cannot work. */
export function ownValues(values: Values) {
	const faults: FaultySetting[] = [];
	const take = <T>(setting: SettingId, read: Parsed<T>, otherwise: T): T => {
		if (read.ok) {
			return read.value;
		}
		faults.push({ setting, reason: read.reason, example: read.example });
		return otherwise;
	};
	return {
		faults,
		take,
		host: (setting: SettingId): string =>
			take(setting, parseHost(values[setting], examples.host), ''),
		secret: (setting: SettingId, example = ''): string =>
			take(setting, parseSecret(values[setting], example), ''),
		roles(setting: SettingId): readonly string[] {
			const standard = String(standardOf(setting));
			return take(setting, parseRoles(values[setting], standard), standard.split(', '));
		},
		/** What cannot work is not in use: something else stands in its place. */
		inUse: (): SettingId[] =>
			settingIds.filter(
				(id) => holdsMore(id, values[id]) && !faults.some(({ setting }) => setting === id),
			),
	};
}
