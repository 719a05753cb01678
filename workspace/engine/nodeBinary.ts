import { execFileSync } from 'node:child_process';

/** What this Node calls the restriction of a process to what it was allowed. */
export function permissionFlag(binary: string): string {
	const version = execFileSync(binary, ['--version'], { encoding: 'utf8' });
	const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
	const isNamed = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
	return isNamed ? '--permission' : '--experimental-permission';
}
