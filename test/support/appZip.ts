import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '..', '..');

const made = new Map<string, string>();

/** Returns the path of the zip that `npm run package` makes of this source, optionally with another version number. */
export function packagedPath(version = ''): string {
	const known = made.get(version);
	if (known) {
		return known;
	}
	const script = `import('${join(root, 'scripts', 'packageApp.mjs')}').then(({ packageApp }) => console.log(packageApp({ version: process.argv[1] || undefined, out: process.argv[1] ? '${join(root, '.build', 'older')}' : undefined })))`;
	const path = execFileSync(process.execPath, ['-e', script, version], { encoding: 'utf8' }).trim();
	made.set(version, path);
	return path;
}

export const packaged = (version = ''): Buffer => readFileSync(packagedPath(version));
