import { join } from 'node:path';

/** The parts of the engine that the box uses, in all versions. Its packages are loaded by path. */
export type Methods = Record<string, (...args: unknown[]) => unknown>;
type Constructor = new (...args: unknown[]) => Methods;

function isRecord(value: unknown): value is Record<string, unknown> {
	return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

export function member(owner: unknown, name: string): unknown {
	return isRecord(owner) ? owner[name] : undefined;
}

/** The only place that trusts the exports of a package of another version without types. */
export function load(home: string, file: string, name: string): Constructor {
	// eslint-disable-next-line @typescript-eslint/no-require-imports, import/no-dynamic-require -- which engine is known at run time only
	const found = member(require(join(home, file)), name);
	if (typeof found !== 'function') {
		throw new Error(`${file} of ${home} has no ${name}`);
	}
	return found as Constructor;
}

/** Calls `owner.name(...args)`. */
export async function call(owner: unknown, name: string, ...args: unknown[]): Promise<unknown> {
	const method = member(owner, name);
	if (typeof method !== 'function') {
		throw new Error(`the engine has no ${name}`);
	}
	const result: unknown = await Reflect.apply(method, owner, args);
	return result;
}
