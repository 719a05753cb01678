import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { Refusal } from './refusal';
import { root } from '../engine/root';

export type Bundle = { script: string; style: string; files: ReadonlyMap<string, Buffer> };
export type Asset = { type: string; bytes: Buffer };

const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.woff2': 'font/woff2',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
};

const prefix = '/page/assets/';
export const isAsset = (path: string): boolean => path.startsWith(prefix);

/** The icon of the app as Rocket.Chat shows it. */
const icon = async (): Promise<Asset> => ({
	type: 'image/png',
	bytes: await readFile(join(root, 'icon.png')),
});

/** Returns a file of the bundle by its name; no path leads out of the bundle. */
export async function assetAt(path: string, bundle: () => Promise<Bundle>): Promise<Asset> {
	const name = path.slice(prefix.length);
	if (name === 'app-icon') {
		return icon();
	}
	const { files } = await bundle();
	const bytes = files.get(name);
	if (!bytes) {
		throw new Refusal(404, `The page has no file "${name}".`);
	}
	return { type: types[extname(name)] ?? 'application/octet-stream', bytes };
}
