import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { root } from './root';

/** 1.46.3 is the nearest that npm has to the 1.37.1 and 1.43.5 of Rocket.Chat's images. */
export type DenoVersion = '1.46.3' | '2.3.1';

const installedAs: Readonly<Record<DenoVersion, string>> = {
	'1.46.3': 'deno-1.46.3',
	'2.3.1': 'deno',
};

const packages: Readonly<Record<string, string>> = {
	'linux-x64': 'linux-x64-glibc',
	'linux-arm64': 'linux-arm64-glibc',
	'darwin-x64': 'darwin-x64',
	'darwin-arm64': 'darwin-arm64',
};

/** Each version has the binary for this machine as a package of its own, wherever npm has put it. */
function find(version: DenoVersion, name: string): string | undefined {
	const from = createRequire(join(root, 'node_modules', installedAs[version], 'package.json'));
	try {
		return join(dirname(from.resolve(`@deno/${name}/package.json`)), 'deno');
	} catch {
		return undefined;
	}
}

/** The `deno` that npm brought for this machine: a binary, no download of its own. */
export function denoBinary(version: DenoVersion): string {
	const name = packages[`${process.platform}-${process.arch}`];
	const binary = name && find(version, name);
	if (!binary || !existsSync(binary)) {
		throw new Error(
			`no deno ${version} for ${process.platform} ${process.arch}: Linux and macOS are supported`,
		);
	}
	chmodSync(binary, 0o755);
	return binary;
}
