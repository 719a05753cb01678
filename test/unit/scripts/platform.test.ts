import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..', '..');
const script = pathToFileURL(join(root, 'scripts', 'platform.mjs')).href;

/** Returns the sentence for a platform, with the lock file of this repository or another. */
function saidOn(platform: object, packages?: object): string {
	const given = packages ? JSON.stringify(packages) : '';
	const code = `import { readFileSync } from 'node:fs';
		import { uncovered } from '${script}';
		const [platform, packages] = process.argv.slice(1);
		const own = () => JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
		console.log(uncovered(JSON.parse(platform), packages ? JSON.parse(packages) : own()) ?? '');`;
	const args = ['--input-type=module', '-e', code, JSON.stringify(platform), given];
	return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).trim();
}

const binary = (name: string, os: string, cpu: string, libc?: string) => ({
	[`node_modules/${name}`]: { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) },
});
const names = ['@swc/core', 'deno', 'esbuild', 'unrs-resolver'];
const lockFor = (os: string, cpu: string, libc?: string): object =>
	Object.assign(
		{},
		...names.map((name) => ({
			[`node_modules/${name}`]: { optionalDependencies: { [`${name}-${os}`]: '1', other: '1' } },
			...binary(`${name}-${os}`, os, cpu, libc),
		})),
	);

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };

test('nothing is said where the lock file has everything', () => {
	expect(saidOn(linux)).toBe('');
	expect(saidOn({ os: 'darwin', cpu: 'arm64' }, lockFor('darwin', 'arm64'))).toBe('');
	expect(saidOn(linux, lockFor('linux', 'x64'))).toBe('');
});

test('elsewhere one sentence names what is missing, where it runs, and what can be done', () => {
	const said = saidOn({ os: 'darwin', cpu: 'arm64' });
	expect(said).toContain('no @swc/core, deno, unrs-resolver for darwin arm64, so');
	expect(said).toContain('use linux x64 glibc, or remove package-lock.json');
	expect(said.split('\n')).toHaveLength(1);
});

test.each([
	['another processor', { ...linux, cpu: 'arm64' }],
	['another C library', { ...linux, libc: 'musl' }],
	['another system', { os: 'win32', cpu: 'x64' }],
])('%s is another platform', (_what, platform) => {
	expect(saidOn(platform, lockFor('linux', 'x64', 'glibc'))).toContain('cannot run here');
});
