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
	statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { EngineVersion } from './box';
import { root } from './root';

type Recipe = {
	engine: EngineVersion;
	/** Identifies the changes to the copy, with everything that they depend on. */
	name: string;
	change(copy: string): void;
};

const shared = ['deno', 'node', 'shiftedDate.js'].map((name) => join(__dirname, name));
const code = readdirSync(__dirname).filter((name) =>
	/^(deno|node|engineCopy|runtimeChanges)\w*\.ts$/.test(name),
);

const filesOf = (path: string): string[] =>
	statSync(path).isDirectory()
		? readdirSync(path).flatMap((name) => filesOf(join(path, name)))
		: [path];

/** Names a copy after what is changed in it, so that another change makes another copy. */
function folderOf({ engine, name }: Recipe): string {
	const hash = createHash('sha256').update(name);
	[...shared.flatMap(filesOf), ...code.map((file) => join(__dirname, file))]
		.sort()
		.forEach((file) => hash.update(file).update(readFileSync(file)));
	return join(root, '.cache', 'engines', `${engine}-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * Deno runs no TypeScript below `node_modules`, and the box changes each sandbox, so engines run from a
 * copy. It is made under another name and then renamed, because two processes may make it at the same time.
 */
export function engineCopy(recipe: Recipe): string {
	const home = folderOf(recipe);
	if (!existsSync(home)) {
		mkdirSync(dirname(home), { recursive: true });
		const beside = mkdtempSync(join(dirname(home), `${recipe.engine}-`));
		const copy = join(beside, 'apps-engine');
		cpSync(join(root, 'node_modules', `apps-engine-${recipe.engine}`), copy, { recursive: true });
		const ours = join(copy, 'deno-runtime', 'ours');
		cpSync(join(__dirname, 'deno'), ours, { recursive: true });
		cpSync(join(__dirname, 'shiftedDate.js'), join(ours, 'shiftedDate.js'));
		recipe.change(copy);
		try {
			renameSync(beside, home);
		} catch {
			rmSync(beside, { recursive: true });
		}
	}
	return join(home, 'apps-engine');
}
