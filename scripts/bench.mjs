import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './install.mjs';
import { installAndPackage } from './installAndPackage.mjs';

const limitMs = 10 * 60_000;

/** `npm run bench`: installs, packages, and measures on the oldest and the newest engine. */
const zip = await installAndPackage();
const child = spawn(
	process.execPath,
	['--import', 'tsx', join(root, 'bench', 'main.ts'), zip],
	// In its own process group, so that everything that it started ends with it.
	{ cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true },
);
const stop = () => process.kill(-child.pid, 'SIGKILL');
const limit = setTimeout(() => {
	console.error('The whole took longer than 10 minutes: stopped.');
	stop();
}, limitMs);
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, stop);
}
child.on('exit', (code) => {
	clearTimeout(limit);
	process.exit(code ?? 1);
});
