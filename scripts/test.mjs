import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

/** `npm test`: runs all checks. Passes arguments on to jest. */
requireNode();
await ensureInstalled();
const { runSteps } = await import('./runSteps.mjs');
const { format, lint, tests, types, zip } = await import('./steps.mjs');
const wanted = process.argv.slice(2);
await runSteps(25, [[lint], [format, ...types, zip]], [[tests('tests', ...wanted)]]);
