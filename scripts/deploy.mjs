import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureInstalled, root } from './install.mjs';
import { requireNode } from './node.mjs';

/** `npm run deploy -- --url … --username … --password …`: runs Rocket.Chat's `rc-apps deploy` on a staged copy of the app. */
requireNode();
ensureInstalled();
const { makeStage } = await import('./stage.mjs');
const stage = join(root, '.build', 'deploy');
makeStage({ stage });
const cli = join(root, 'node_modules', '@rocket.chat', 'apps-cli', 'bin', 'run');
const { status } = spawnSync(process.execPath, [cli, 'deploy', ...process.argv.slice(2)], {
	cwd: stage,
	stdio: 'inherit',
});
process.exit(status ?? 1);
