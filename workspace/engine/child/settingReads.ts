import { load, member } from './engine';

/** Counts the app's reads of its own settings where the engine answers them, because they use no bridge. */
export function countSettingReads(home: string, count: () => void): void {
	const { prototype }: { prototype: unknown } = load(
		home,
		'server/accessors/SettingRead',
		'SettingRead',
	);
	const original = member(prototype, 'getById');
	if (typeof prototype !== 'object' || prototype === null || typeof original !== 'function') {
		throw new Error('the engine has no SettingRead.getById');
	}
	Object.assign(prototype, {
		getById(this: unknown, ...args: unknown[]): unknown {
			count();
			return Reflect.apply(original, this, args);
		},
	});
}
