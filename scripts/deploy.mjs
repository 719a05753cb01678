import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureInstalled, root } from './install.mjs';
import { requireNode } from './node.mjs';

const usage =
	'npm run deploy -- --url https://chat.example.com --username <name> --password <password>';

/** `npm run deploy`: runs Rocket.Chat's `rc-apps deploy` on the app that `npm run package` packages. */
const words = process.argv.slice(2);
const options = { url: { type: 'string' }, userid: { type: 'string', short: 'i' } };
const { values } = parseArgs({ args: words, options, strict: false });
if (typeof values.url !== 'string' && !words.includes('--help')) {
	console.error(`Usage: ${usage}`);
	process.exit(1);
}
requireNode();
await ensureInstalled();
// Imported only now, because it needs installed packages.
const { readyStage } = await import('./readyStage.mjs');
const stage = join(root, '.build', 'deploy');
try {
	readyStage({ stage });
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
if (typeof values.userid === 'string') {
	// rc-apps 1.9.0 reads the id of a token's user from this file only.
	writeFileSync(join(stage, '.rcappsconfig'), JSON.stringify({ userId: values.userid }));
}
const cli = join(root, 'node_modules', '@rocket.chat', 'apps-cli', 'bin', 'run');
const { status } = spawnSync(process.execPath, [cli, 'deploy', ...words], {
	cwd: stage,
	stdio: 'inherit',
});
process.exit(status ?? 1);
