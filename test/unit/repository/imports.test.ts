import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';

import allowedImports from '../../../scripts/imports.json';

const root = join(__dirname, '../../..');
const source = join(root, 'src');

const rules = new Map<string, readonly string[]>(Object.entries(allowedImports));

const files = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
	);

const imports = files(source).flatMap((file) =>
	[...readFileSync(file, 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
		([, target = '']) => ({ file: relative(root, file), target }),
	),
);
const folderOf = (path: string): string => relative(source, path).split('/')[0] ?? '';

describe('imports under src', () => {
	test('follow rules that name every folder and no others', () => {
		const folders = readdirSync(source, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name);
		expect([...rules.keys()].sort()).toEqual(folders.sort());
	});

	test('go in one direction', () => {
		const wrong = imports.filter(({ file, target }) => {
			const folder = folderOf(join(root, file));
			const to = folderOf(normalize(join(root, dirname(file), target)));
			const free = folder === 'wiring.ts' || !target.startsWith('.') || to === folder;
			return !free && !rules.get(folder)?.includes(to);
		});
		expect(wrong).toEqual([]);
	});

	test('stay in src, and name a file', () => {
		const all = new Set(files(source).map((file) => file.replace(/\.ts$/, '')));
		const wrong = imports
			.filter(({ target }) => target.startsWith('.'))
			.filter(({ file, target }) => !all.has(normalize(join(root, dirname(file), target))));
		expect(wrong).toEqual([]);
	});

	test('bring in nothing from outside but the engine and modules that every sandbox and the packager accept', () => {
		const taken = /^(@rocket\.chat\/apps-engine\/definition\/|crypto$|net$|buffer$)/;
		const others = imports.filter(
			({ target }) =>
				!target.startsWith('.') && !taken.test(target) && !['https', 'zlib'].includes(target),
		);
		expect(others).toEqual([]);
	});

	// Lint refuses an import of them at the top of a file, where the packager would fail.
	test.each([
		['https', 'src/clients/direct/secureUpgrade.ts'],
		['zlib', 'src/platform/deflate.ts'],
	])('load %s in one file', (name, file) => {
		const users = new Set(imports.filter(({ target }) => target === name).map((one) => one.file));
		expect([...users]).toEqual([file]);
	});

	test('find only one file of each name, except for a command and its messages', () => {
		const named = files(source)
			.filter((file) => !/\/src\/(commands|messages)\//.test(file))
			.map((file) => basename(file));
		expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
	});

	test('bring nothing from outside into domain, messages and views', () => {
		const pure = imports.filter(({ file }) => /^src\/(domain|messages|views)\//.test(file));
		expect(pure.filter(({ target }) => !target.startsWith('.'))).toEqual([]);
	});
});
