import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { EngineVersion } from './box';
import type { DenoVersion } from './denoBinary';
import { configFor, sandboxPackages } from './denoConfig';
import { changeRuntime } from './denoRuntime';
import { root } from './root';

type Recipe = { engine: EngineVersion; deno: DenoVersion; binary: string };

const ours = join(__dirname, 'deno');
const clock = join(__dirname, 'shiftedDate.js');

/** Names a copy after what goes into it beside the engine, so that a change makes a new one. */
function nameOf(recipe: Recipe): string {
	const files = [
		...readdirSync(ours).map((name) => join(ours, name)),
		...['denoCopy.ts', 'denoConfig.ts', 'denoRuntime.ts'].map((name) => join(__dirname, name)),
		clock,
	];
	const hash = createHash('sha256').update(JSON.stringify(recipe));
	files.sort().forEach((file) => hash.update(file).update(readFileSync(file)));
	return `${recipe.engine}-${hash.digest('hex').slice(0, 12)}`;
}

function fill(engine: string, recipe: Recipe): void {
	const runtime = join(engine, 'deno-runtime');
	const { config, packagesIn, packageJson } = configFor(recipe.deno);
	cpSync(join(root, 'node_modules', `apps-engine-${recipe.engine}`), engine, { recursive: true });
	for (const name of Object.keys(sandboxPackages)) {
		cpSync(join(root, 'node_modules', name), join(engine, packagesIn, name), {
			recursive: true,
			dereference: true,
		});
	}
	cpSync(ours, join(runtime, 'ours'), { recursive: true });
	cpSync(clock, join(runtime, 'ours', 'shiftedDate.js'));
	rmSync(join(runtime, 'deno.lock'), { force: true });
	writeFileSync(join(runtime, 'deno.jsonc'), JSON.stringify(config, null, '\t'));
	packageJson(join(engine, 'package.json'));
	changeRuntime(engine, recipe.binary);
}

/**
 * Deno runs no TypeScript below a `node_modules`, so the engines that use it run from a copy. The copy is made
 * beside and renamed into place: two processes may want it at once.
 */
export function denoCopy(recipe: Recipe): string {
	const home = join(root, '.cache', 'engines', nameOf(recipe));
	if (!existsSync(home)) {
		mkdirSync(dirname(home), { recursive: true });
		const beside = mkdtempSync(join(dirname(home), `${recipe.engine}-`));
		fill(join(beside, 'apps-engine'), recipe);
		try {
			renameSync(beside, home);
		} catch {
			rmSync(beside, { recursive: true });
		}
	}
	return join(home, 'apps-engine');
}
