import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A Node that lets no process connect unless told to, where npm has one for this machine. */
export function node26(): string | undefined {
	const name = `node-${process.platform}-${process.arch}`;
	const binary = join(__dirname, 'node26', 'node_modules', name, 'bin', 'node');
	return existsSync(binary) ? binary : undefined;
}

/** What this Node calls the restriction of a process to what it was allowed. */
export function permissionFlag(binary: string): string {
	const version = execFileSync(binary, ['--version'], { encoding: 'utf8' });
	const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
	const isNamed = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
	return isNamed ? '--permission' : '--experimental-permission';
}
