import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DenoVersion } from './denoBinary';
import { configFor, sandboxPackages } from './denoConfig';
import { root } from './root';
import { putClock } from './runtimeChanges';

/** 1.46.0 starts the binary of its package `deno-bin`, newer ones the first on PATH. */
function linkBinary(engine: string, binary: string): void {
	const folder = join(engine, 'node_modules', 'deno-bin');
	mkdirSync(join(folder, 'bin'), { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "name": "deno-bin", "main": "index.js" }');
	writeFileSync(join(folder, 'index.js'), '');
	symlinkSync(binary, join(folder, 'bin', 'deno'));
}

/** Engines before 1.62.0 take the first `src/` of a path for their own, but this repository may be below another `src/`. */
function allowAnyFolder(runtime: string): void {
	const resolver = join(runtime, 'lib', 'require.ts');
	const text = readFileSync(resolver, 'utf8');
	const repaired = text.replace(
		"replace('src/', '')",
		"replace('apps-engine/src/', 'apps-engine/')",
	);
	writeFileSync(resolver, repaired);
}

/** Returns the changes to the copy of an engine that runs its apps in Deno. */
export function changeForDeno(engine: string, deno: DenoVersion, binary: string): void {
	const runtime = join(engine, 'deno-runtime');
	const { config, packagesIn, packageJson } = configFor(deno);
	for (const name of Object.keys(sandboxPackages)) {
		cpSync(join(root, 'node_modules', name), join(engine, packagesIn, name), {
			recursive: true,
			dereference: true,
		});
	}
	rmSync(join(runtime, 'deno.lock'), { force: true });
	writeFileSync(join(runtime, 'deno.jsonc'), JSON.stringify(config, null, '\t'));
	packageJson(join(engine, 'package.json'));
	putClock(runtime);
	allowAnyFolder(runtime);
	linkBinary(engine, binary);
}
