import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const versionIn = (name: string): unknown => {
	const { version }: { version?: unknown } = JSON.parse(read(name));
	return version;
};

test('the newest entry of the changelog is the version of the app', () => {
	const entries = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\](.*)$/gm)];
	const [unreleased, newest] = entries;
	expect(unreleased?.[1]).toBe('Unreleased');
	expect(newest?.[1]).toBe(versionIn('app.json'));
	expect(newest?.[2]).toMatch(/^ - \d{4}-\d{2}-\d{2}$/);
});

test('package.json and its lock name the version of the app', () => {
	expect(versionIn('package.json')).toBe(versionIn('app.json'));
	expect(versionIn('package-lock.json')).toBe(versionIn('app.json'));
});
