import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import AdmZip from 'adm-zip';

export const root = resolve(__dirname, '..', '..');

let made: string | undefined;

/** Returns the path of the zip that `npm run package` makes of this source. */
export function packagedPath(): string {
	if (!made) {
		const script = `import('${join(root, 'scripts', 'packageApp.mjs')}').then(({ packageApp }) => console.log(packageApp()))`;
		made = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
	}
	return made;
}

export const packaged = (): Buffer => readFileSync(packagedPath());

function withVersion(version: string): AdmZip {
	const zip = new AdmZip(packaged());
	const info: unknown = JSON.parse(zip.readAsText('app.json'));
	zip.updateFile('app.json', Buffer.from(JSON.stringify({ ...Object(info), version })));
	return zip;
}

/** Returns the same app with another version number. */
export const packagedAs = (version: string): Buffer => withVersion(version).toBuffer();

/** Returns the app as a version that refuses to be enabled. */
export function packagedRefusing(version: string): Buffer {
	const zip = withVersion(version);
	const refuse = '\nexports.VoipStatusApp.prototype.onEnable = async () => false;\n';
	const source = zip.readAsText('VoipStatusApp.js') + refuse;
	zip.updateFile('VoipStatusApp.js', Buffer.from(source));
	return zip.toBuffer();
}
