import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { platformHere, uncovered } from './platform.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

/** Node 26 stands apart: in the project's own packages it would be what scripts run as `node`. */
const folders = [root, join(root, 'workspace', 'engine', 'node26')];

/** Written last: half an installation is never taken for a whole one. */
const stamp = join(root, 'node_modules', '.voip-status-installed');

const fingerprint = () =>
	[...folders.map((folder) => join(folder, 'package-lock.json')), join(root, '.npmrc')]
		.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
		.digest('hex');

/** What the lock file does not name, npm does not install, and what fails then says nothing of the reason. */
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

function install(folder) {
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
	const { status, error } = spawnSync(command, [...first, ...words, '--no-audit', '--no-fund'], {
		cwd: folder,
		// What npm says goes where it does not mix with an answer.
		stdio: ['ignore', 2, 2],
	});
	if (status !== 0) {
		console.error(error ? error.message : 'npm could not install; its own words are above.');
		process.exit(status || 1);
	}
}

/** Installs what package-lock.json names, once. Needs nothing but Node and npm; the second time not even a network. */
export function ensureInstalled() {
	requirePlatform();
	if (isInstalled()) {
		return;
	}
	console.error('Installing what this needs from the npm registry, once…');
	folders.forEach(install);
	writeFileSync(stamp, fingerprint());
}
