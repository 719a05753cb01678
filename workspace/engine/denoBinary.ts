import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { root } from './root';

/** The version in npm that is nearest to 1.37.1 and 1.43.5, which Rocket.Chat's images contain. */
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

/** Returns the path of a version's binary for this machine. It is in a package of its own, which npm may put in different places. */
function find(version: DenoVersion, name: string): string | undefined {
	const from = createRequire(join(root, 'node_modules', installedAs[version], 'package.json'));
	try {
		return join(dirname(from.resolve(`@deno/${name}/package.json`)), 'deno');
	} catch {
		return undefined;
	}
}

/** Returns the `deno` binary that npm installed, so that nothing else is downloaded. */
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
