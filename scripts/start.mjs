import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './install.mjs';
import { installAndPackage } from './installAndPackage.mjs';

/** `npm start`: installs, packages, and opens a workspace with the app in it on this terminal. */
const zip = await installAndPackage();
const main = join(root, 'workspace', 'terminal', 'main.ts');
const child = spawn(process.execPath, ['--import', 'tsx', main, zip, ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit',
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
