import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import allowedImports from '../../../scripts/imports.json';
import { problemsPage } from '../../../scripts/problemsPage';
import { settingsDocument } from '../../../scripts/settingsPage';

const root = join(__dirname, '../..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? { ...value } : {};

test('docs/problems.md is what `npm run docs` writes', () => {
	expect(read('docs/problems.md')).toBe(problemsPage());
});

test('docs/settings.md is what `npm run docs` writes', () => {
	expect(read('docs/settings.md')).toBe(settingsDocument());
});

test('docs/architecture.md has the table of imports that lint uses', () => {
	const [, section = ''] = read('docs/architecture.md').split('## Imports');
	const rows = [...section.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, folder, allowed]) => [
		folder,
		allowed,
	]);
	const wanted = Object.entries(allowedImports).map(([folder, allowed]) => [
		folder,
		allowed.join(', ') || 'nothing else',
	]);
	expect(rows).toEqual(wanted);
});

test('docs/architecture.md names every folder of src', () => {
	const folders = readdirSync(join(root, 'src'), { recursive: true })
		.map(String)
		.filter((name) => !name.includes('.') && !name.endsWith('problems'))
		.map((name) => (name.includes('/') ? name : `src/${name}`));
	const page = read('docs/architecture.md');
	expect(folders.length).toBeGreaterThan(9);
	expect(folders.filter((name) => !page.includes(`| \`${name}\``))).toEqual([]);
});

test('every link between pages leads to a file', () => {
	const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
	const broken = pages.flatMap((page) =>
		[...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
			.map(([, link = '']) => link)
			.filter((link) => !existsSync(join(root, dirname(page), link)))
			.map((link) => `${page}: ${link}`),
	);
	expect(broken).toEqual([]);
});

test('docs/dependencies.md names every package', () => {
	const { devDependencies, overrides } = record(JSON.parse(read('package.json')));
	const page = read('docs/dependencies.md');
	const names = [...Object.keys(record(devDependencies)), ...Object.keys(record(overrides))];
	expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('every package is pinned', () => {
	const { devDependencies } = record(JSON.parse(read('package.json')));
	const loose = Object.values(record(devDependencies)).filter((version) =>
		/[\^~*x]|latest/.test(String(version).replace(/^npm:[^@]*@?[^@]*@/, '')),
	);
	expect(loose).toEqual([]);
});
