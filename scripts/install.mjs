import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { platformHere, uncovered } from './platform.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

/** Node 26 is installed separately: among the project's own packages, scripts would run it as `node`. */
const folders = [root, join(root, 'workspace', 'engine', 'node26')];

/** Written last, so that an interrupted installation does not count as complete. */
const stamp = join(root, 'node_modules', '.voip-status-installed');

const fingerprint = () =>
	[...folders.map((folder) => join(folder, 'package-lock.json')), join(root, '.npmrc')]
		.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
		.digest('hex');

/** npm installs only what the lock file names, and what fails later does not tell the reason. */
function requirePlatform() {
	const lock = join(root, 'package-lock.json');
	const sentence = existsSync(lock)
		? uncovered(platformHere(), JSON.parse(readFileSync(lock, 'utf8')).packages)
		: 'There is no package-lock.json: run `npm install`, which writes one.';
	if (sentence) {
		console.error(sentence);
		process.exit(1);
	}
}

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Returns npm's exit code. */
async function install(folder) {
	const npm = process.env.npm_execpath;
	const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
	// Not `npm ci`: it refuses a lock file made where the registry lacks some platforms' optional packages.
	const words = [
		'install',
		'--no-save',
		'--ignore-scripts',
		'--loglevel=error',
		'--prefer-offline',
	];
	const child = spawn(command, [...first, ...words, '--no-audit', '--no-fund'], {
		cwd: folder,
		// npm's output goes to stderr, so that it does not mix with an answer.
		stdio: ['ignore', 2, 2],
	});
	try {
		const [status] = await once(child, 'close');
		return status ?? 1;
	} catch (error) {
		console.error(error.message);
		return 1;
	}
}

/** Installs the packages of package-lock.json, once. Needs only Node and npm; the second time no network. */
export async function ensureInstalled() {
	requirePlatform();
	if (isInstalled()) {
		return;
	}
	console.error('Installing what this needs from the npm registry, once…');
	const statuses = await Promise.all(folders.map(install));
	const failed = statuses.find((status) => status !== 0);
	if (failed) {
		console.error('npm could not install; its own words are above.');
		process.exit(failed);
	}
	writeFileSync(stamp, fingerprint());
}
