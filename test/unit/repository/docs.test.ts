import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
