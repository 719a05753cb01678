import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../engine/root';

/** The packaged Chromium is for this platform alone. */
export const chromiumRunsHere = process.platform === 'linux' && process.arch === 'x64';

const versionOf = (name: string): string => {
	const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
	const { version }: { version: string } = JSON.parse(file);
	return version;
};

/** Unpacks Chromium from its npm package, once, and returns the folder. */
export function chromiumFolder(): string {
	const cache = join(root, '.cache');
	const folder = join(cache, `chromium-${versionOf('@sparticuz/chromium')}`);
	if (existsSync(folder)) {
		return folder;
	}
	mkdirSync(cache, { recursive: true });
	// The package itself unpacks to one place for all users and versions of the machine, and not at once: two tests that
	// start together would find half a browser.
	const unpacked = mkdtempSync(join(cache, 'unpacking-'));
	execFileSync(process.execPath, [join(__dirname, 'unpackChromium.mjs')], {
		// With the name of an environment that lacks libraries, it unpacks its own too.
		env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
	});
	try {
		renameSync(unpacked, folder);
	} catch (error) {
		rmSync(unpacked, { recursive: true });
		if (!existsSync(folder)) {
			throw error;
		}
	}
	return folder;
}
