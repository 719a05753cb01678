import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './engineHome';

const packages: Readonly<Record<string, string>> = {
	'linux-x64': 'linux-x64-glibc',
	'linux-arm64': 'linux-arm64-glibc',
	'darwin-x64': 'darwin-x64',
	'darwin-arm64': 'darwin-arm64',
};

/** The folder of the `deno` that npm brought for this machine: a binary, no download of its own. */
export function denoFolder(): string {
	const name = packages[`${process.platform}-${process.arch}`] ?? '';
	const folder = join(root, 'node_modules', '@deno', name);
	const binary = join(folder, 'deno');
	if (!name || !existsSync(binary)) {
		throw new Error(
			`no deno for ${process.platform} ${process.arch}: Linux and macOS are supported`,
		);
	}
	chmodSync(binary, 0o755);
	return folder;
}
