import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './install.mjs';
import { installAndPackage } from './installAndPackage.mjs';

/** `npm run package`: makes the zip that an admin uploads, and tells how to recognise it. */
const zip = await installAndPackage({ force: process.argv.includes('--force') });
const bytes = readFileSync(zip);
const { version } = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8'));
console.log(zip);
console.log(`version ${version}, ${bytes.length} bytes`);
console.log(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
