import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './install.mjs';
import { installAndPackage } from './installAndPackage.mjs';

/** `npm run pictures`: installs, packages, and writes docs/images from the page of `npm start`. */
const zip = await installAndPackage();
const main = join(root, 'workspace', 'browser', 'pictures.ts');
const child = spawn(process.execPath, ['--import', 'tsx', main, zip], {
	cwd: root,
	stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
