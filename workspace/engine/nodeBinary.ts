import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the path of Node 26, which denies network access by default, or undefined if it is not installed. */
export function node26(): string | undefined {
	const name = `node-${process.platform}-${process.arch}`;
	const binary = join(__dirname, 'node26', 'node_modules', name, 'bin', 'node');
	return existsSync(binary) ? binary : undefined;
}

/** Returns the name of this Node's option for the permission model. */
export function permissionFlag(binary: string): string {
	const version = execFileSync(binary, ['--version'], { encoding: 'utf8' });
	const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
	const isNamed = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
	return isNamed ? '--permission' : '--experimental-permission';
}
