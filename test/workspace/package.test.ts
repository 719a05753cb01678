import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import AdmZip from 'adm-zip';

import { packaged, root } from '../support/appZip';
import { withTinyApp } from '../support/tinyApp';

describe('the zip that Rocket.Chat gets', () => {
	const names = new AdmZip(packaged()).getEntries().map(({ entryName }) => entryName);

	test('holds the app and nothing else', () => {
		const allowed =
			/^(\.packagedby|app\.json|package\.json|icon\.png|VoipStatusApp\.js|i18n\/[a-z]{2}(-[A-Z]{2})?\.json)$/;
		expect(names.filter((name) => !allowed.test(name))).toEqual([]);
	});

	test('holds what makes it an app', () => {
		expect(names).toEqual(
			expect.arrayContaining(['app.json', 'VoipStatusApp.js', 'icon.png', 'i18n/en.json']),
		);
	});

	test('names the app in its app.json', () => {
		const info: unknown = JSON.parse(new AdmZip(packaged()).readAsText('app.json'));
		expect(info).toMatchObject({
			name: 'VoIP Status',
			nameSlug: 'voip-status',
			requiredApiVersion: '^1.42.1',
			classFile: 'VoipStatusApp.ts',
		});
	});

	test('leaves the working tree as it was', () => {
		const before = readFileSync(join(root, 'app.json'), 'utf8');
		packaged();
		expect(readFileSync(join(root, 'app.json'), 'utf8')).toBe(before);
	});
});

const packageFrom = (source: string): { status: number | null; stdout: string; stderr: string } => {
	const script = `import('${join(root, 'scripts', 'packageApp.mjs')}').then(({ packageApp }) => console.log(packageApp({ source: process.argv[1], out: process.argv[1] + '/dist' }))).catch((error) => { console.error(error.message); process.exit(1); })`;
	return spawnSync(process.execPath, ['-e', script, source], { encoding: 'utf8' });
};

test('a type error stops the packaging and is shown with its place', () =>
	withTinyApp((source) => {
		writeFileSync(join(source, 'src', 'wrong.ts'), 'export const wrong: number = "text";\n');
		const { status, stderr } = packageFrom(source);
		expect(stderr).toContain(
			"src/wrong.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'",
		);
		expect(status).toBe(1);
	}));

test('a source that comes back after another one is packaged again', () =>
	withTinyApp((source) => {
		const textsOf = (texts: string): string => {
			writeFileSync(join(source, 'i18n', 'en.json'), texts);
			const zip = packageFrom(source).stdout;
			return new AdmZip(zip.trim()).readAsText('i18n/en.json').trim();
		};
		const said = ['{"a":"first"}', '{"a":"second"}', '{"a":"first"}'];
		expect(said.map(textsOf)).toEqual(said);
	}));

test('an unknown option is answered with the list of known ones', () => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'scripts', 'start.mjs'), '--engine', '1.62'],
		{ encoding: 'utf8' },
	);
	expect(stderr).toContain('There are: 1.42.1, 1.46.0, 1.53.1, 1.62.0');
	expect(stdout).toBe('');
	expect(status).toBe(1);
});

test('a refused value is reported once', () => {
	const said = execFileSync(
		process.execPath,
		[
			join(root, 'scripts', 'start.mjs'),
			...['--user', 'admin', '--set', 'timeout_seconds=99', '--run', '/voip help'],
		],
		{ encoding: 'utf8' },
	);
	expect(said.match(/Time-out in seconds was not saved/g)).toHaveLength(1);
}, 120_000);

test('--list-worlds names every server and fault', () => {
	const said = execFileSync(
		process.execPath,
		[join(root, 'scripts', 'start.mjs'), '--list-worlds'],
		{
			encoding: 'utf8',
		},
	);
	expect(said).toContain('call-server=refuse');
	expect(said).toContain('management-server=silent');
	expect(said).toContain('rest=html-200');
});
