import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import AdmZip from 'adm-zip';

import { packagedPath, root } from '../support/appZip';
import { runScript } from '../support/runScript';

const shipped = ['app.json', 'VoipStatusApp.ts', 'src', 'i18n', 'icon.png'];
const hashOf = (file: string): string =>
	createHash('sha256').update(readFileSync(file)).digest('hex');

/** Gives all files below a folder the same old time. */
function makeOld(path: string): void {
	utimesSync(path, 1_000_000_000, 1_000_000_000);
	if (statSync(path).isDirectory()) {
		readdirSync(path).forEach((name) => makeOld(join(path, name)));
	}
}

test('the same source gives the same bytes, from another folder, at another time and in another zone', () => {
	const source = mkdtempSync(join(tmpdir(), 'voip-status-source-'));
	try {
		shipped.forEach((name) => cpSync(join(root, name), join(source, name), { recursive: true }));
		makeOld(source);
		const script = `import('${join(root, 'scripts', 'packageApp.mjs')}').then(({ packageApp }) => console.log(packageApp({ source: process.argv[1], out: process.argv[1] + '/dist' })))`;
		const zip = execFileSync(process.execPath, ['-e', script, source], {
			encoding: 'utf8',
			env: { ...process.env, TZ: 'Pacific/Auckland' },
		}).trim();
		expect(hashOf(zip)).toBe(hashOf(packagedPath()));
	} finally {
		rmSync(source, { recursive: true });
	}
}, 120_000);

test('the zip tells no time', () => {
	const zip = new AdmZip(packagedPath());
	expect(JSON.parse(zip.readAsText('.packagedby'))).toEqual({
		tool: '@rocket.chat/apps-cli',
		version: expect.stringMatching(/^\d/),
	});
	const years = zip.getEntries().map(({ header }) => header.time.getFullYear());
	expect(new Set(years)).toEqual(new Set([1980]));
});

test('npm run package tells path, version, size and SHA-256', async () => {
	const { status, said } = await runScript('package.mjs');
	const zip = packagedPath();
	const version: unknown = JSON.parse(new AdmZip(zip).readAsText('app.json')).version;
	expect(said.trim().split('\n')).toEqual([
		zip,
		`version ${String(version)}, ${statSync(zip).size} bytes`,
		`SHA-256 ${hashOf(zip)}`,
	]);
	expect(status).toBe(0);
}, 120_000);
