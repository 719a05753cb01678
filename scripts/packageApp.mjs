import { createHash } from 'node:crypto';
import {
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

import AdmZip from 'adm-zip';

import { root } from './install.mjs';
import { readyStage, runIn } from './readyStage.mjs';
import { sameBytes } from './sameBytes.mjs';
import { readInfo, shipped } from './stage.mjs';

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
		join(root, 'scripts', 'sameBytes.mjs'),
		join(root, 'package-lock.json'),
	]
		.reduce((hash, path) => hashOf(path, hash), createHash('sha256').update(String(version)))
		.digest('hex');

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
		const app = readInfo(source, version);
		const zip = join(out, `${app.nameSlug}_${app.version}.zip`);
		// Remembered with the zip, because another source may have been packaged since.
		const place = createHash('sha256').update(zip).digest('hex');
		const stamp = join(root, '.build', `${place}.packaged`);
		if (!force && existsSync(zip) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) {
			return zip;
		}
		readyStage({ stage, source, version });
		runIn(stage, '@rocket.chat/apps-cli/bin/run', 'package');
		const bytes = sameBytes(new AdmZip(join(stage, 'dist', basename(zip))));
		// Renamed into place, because another process may be reading the old zip.
		writeFileSync(`${zip}.${process.pid}`, bytes);
		renameSync(`${zip}.${process.pid}`, zip);
		writeFileSync(stamp, print);
		return zip;
	} finally {
		rmSync(stage, { recursive: true, force: true });
	}
}
