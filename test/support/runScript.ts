import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './appZip';

export type Ran = { status: number | null; said: string };

/** Runs a script of `scripts` while this process goes on, and returns all that it printed. */
export function runScript(name: string, ...words: string[]): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(root, 'scripts', name), ...words], {
			cwd: root,
			env: { ...process.env, CI: 'true', NO_COLOR: '1' },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let said = '';
		const hear = (chunk: Buffer): void => {
			said += chunk.toString('utf8');
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('error', reject);
		child.once('close', (status) => resolve({ status, said }));
	});
}
