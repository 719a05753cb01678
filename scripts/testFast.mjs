import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

/** `npm run test:fast`: checks that take less than a minute, for small commits. */
requireNode();
await ensureInstalled();
const { runSteps } = await import('./runSteps.mjs');
const { format, lint, tests, types } = await import('./steps.mjs');
const unit = tests('unit tests', '--selectProjects', 'unit');
await runSteps(5, [[lint], [...types, unit, format]]);
