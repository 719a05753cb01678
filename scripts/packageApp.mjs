import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

import { bundle } from './bundle.mjs';
import { root } from './install.mjs';
import { makeStage, shipped } from './stage.mjs';

function hashOf(path, hash = createHash('sha256')) {
	if (statSync(path).isDirectory()) {
		readdirSync(path)
			.sort()
			.forEach((name) => hashOf(join(path, name), hash));
		return hash;
	}
	return hash.update(path).update(readFileSync(path));
}

const fingerprint = (source, version) =>
	[
		...shipped.map((name) => join(source, name)),
		join(root, 'scripts', 'bundle.mjs'),
		join(root, 'scripts', 'stage.mjs'),
		join(root, 'package-lock.json'),
	]
		.reduce((hash, path) => hashOf(path, hash), createHash('sha256').update(String(version)))
		.digest('hex');

function run(stage, script, ...args) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'node_modules', script), ...args],
		{
			cwd: stage,
			encoding: 'utf8',
			env: { ...process.env, CI: 'true', NO_COLOR: '1' },
		},
	);
	if (status !== 0) {
		throw new Error(`${stdout}${stderr}`.trim());
	}
}

/**
 * Packages the app with Rocket.Chat's CLI, in a temporary copy, and returns the zip's path. Does nothing
 * if the same source is packaged already.
 */
export function packageApp({
	source = root,
	version,
	out = join(root, 'dist'),
	force = false,
} = {}) {
	const print = fingerprint(source, version);
	mkdirSync(join(root, '.build'), { recursive: true });
	mkdirSync(out, { recursive: true });
	const stage = mkdtempSync(join(root, '.build', 'stage-'));
	try {
		const app = makeStage({ stage, source, version });
		const zip = join(out, `${app.nameSlug}_${app.version}.zip`);
		// Remembered with the zip, because another source may have been packaged since.
		const place = createHash('sha256').update(zip).digest('hex');
		const stamp = join(root, '.build', `${place}.packaged`);
		if (!force && existsSync(zip) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) {
			return zip;
		}
		// Checked here first, because the packager hardly describes a type error.
		run(stage, 'typescript/bin/tsc', '-p', stage, '--pretty', 'false');
		bundle(stage);
		run(stage, '@rocket.chat/apps-cli/bin/run', 'package');
		// Renamed into place, because another process may be reading the old zip.
		copyFileSync(join(stage, 'dist', basename(zip)), `${zip}.${process.pid}`);
		renameSync(`${zip}.${process.pid}`, zip);
		writeFileSync(stamp, print);
		return zip;
	} finally {
		rmSync(stage, { recursive: true, force: true });
	}
}
