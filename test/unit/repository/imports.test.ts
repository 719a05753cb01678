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
	test('there is a rule for every folder, and for no other', () => {
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

	test('bring nothing from outside but the engine and what both sandboxes and the packager take', () => {
		const taken = /^(@rocket\.chat\/apps-engine\/definition\/|crypto$|net$|buffer$)/;
		const others = imports.filter(
			({ target }) => !target.startsWith('.') && !taken.test(target) && target !== 'https',
		);
		expect(others).toEqual([]);
	});

	test('ask for https where it is used, in one place, and never at the top', () => {
		const users = new Set(
			imports.filter(({ target }) => target === 'https').map(({ file }) => file),
		);
		expect([...users]).toEqual(['src/clients/direct/secureUpgrade.ts']);
		const text = readFileSync(join(source, 'clients', 'direct', 'secureUpgrade.ts'), 'utf8');
		expect(text).not.toMatch(/^(import|export|const|let).*'https'/m);
	});

	test('find one file for one name, but for a command and its sentences', () => {
		const named = files(source)
			.filter((file) => !/\/src\/(commands|messages)\//.test(file))
			.map((file) => basename(file));
		expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
	});

	test('leave judgement pure', () => {
		const pure = imports.filter(({ file }) => /^src\/(domain|messages|views)\//.test(file));
		expect(pure.filter(({ target }) => !target.startsWith('.'))).toEqual([]);
	});
});
