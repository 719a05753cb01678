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

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
];

/** The links of a page that lead to other pages, files or headings of ours. */
const linksOf = (page: string): { path: string; heading: string | undefined }[] =>
	[...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
		([, path = '', heading]) => ({ path: path ? join(dirname(page), path) : page, heading }),
	);

/** The name by which GitHub links to a heading. */
const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

const anchorsIn = (page: string): string[] =>
	[...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

test('every link between pages leads to a file', () => {
	const broken = pages.flatMap((page) =>
		linksOf(page)
			.filter(({ path }) => !existsSync(join(root, path)))
			.map(({ path }) => `${page}: ${path}`),
	);
	expect(broken).toEqual([]);
});

test('every link to a heading leads to a heading', () => {
	const links = pages.flatMap((page) => linksOf(page).map((link) => ({ page, ...link })));
	const broken = links
		.filter(({ path, heading }) => heading !== undefined && !anchorsIn(path).includes(heading))
		.map(({ page, path, heading }) => `${page}: ${path}#${heading}`);
	expect(links.filter(({ heading }) => heading !== undefined).length).toBeGreaterThan(9);
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
