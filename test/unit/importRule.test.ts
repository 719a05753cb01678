import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const root = join(__dirname, '..', '..');
const source = join(root, 'src');

/** The same table that ESLint has. */
const ruleText = readFileSync(join(root, 'scripts', 'importRule.mjs'), 'utf8');
const allowed = new Map(
	[...ruleText.matchAll(/^\t(\w+): \[([^\]]*)\]/gm)].map(([, room = '', list = '']) => [
		room,
		[...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
	]),
);

const files = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
	);

const imports = files(source).flatMap((file) =>
	[...readFileSync(file, 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
		([, target = '']) => ({ file: relative(root, file), target }),
	),
);
const roomOf = (path: string): string => relative(source, path).split('/')[0] ?? '';

describe('imports under src', () => {
	test('there is a rule for every room', () => {
		const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		);
		expect(rooms.filter(({ name }) => !allowed.has(name)).map(({ name }) => name)).toEqual([]);
	});

	test('go in one direction', () => {
		const wrong = imports.filter(({ file, target }) => {
			const room = roomOf(join(root, file));
			const to = roomOf(normalize(join(root, dirname(file), target)));
			const free = room === 'wiring.ts' || !target.startsWith('.') || to === room;
			return !free && !allowed.get(room)?.includes(to);
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
		expect([...users]).toEqual(['src/clients/secureUpgrade.ts']);
		const text = readFileSync(join(source, 'clients', 'secureUpgrade.ts'), 'utf8');
		expect(text).not.toMatch(/^(import|export|const|let).*'https'/m);
	});

	test('leave judgement pure', () => {
		const pure = imports.filter(({ file }) => /^src\/(domain|messages|views)\//.test(file));
		expect(pure.filter(({ target }) => !target.startsWith('.'))).toEqual([]);
	});
});
