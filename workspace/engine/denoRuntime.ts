import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function change(path: string, before: string, after: string): void {
	const text = readFileSync(path, 'utf8');
	if (!text.includes(before)) {
		throw new Error(`${path} has no ${before}`);
	}
	writeFileSync(path, text.replace(before, after));
}

/** 1.46.0 starts the binary of its package `deno-bin`, newer ones the first on PATH. */
function linkBinary(engine: string, binary: string): void {
	const folder = join(engine, 'node_modules', 'deno-bin');
	mkdirSync(join(folder, 'bin'), { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "name": "deno-bin", "main": "index.js" }');
	writeFileSync(join(folder, 'index.js'), '');
	symlinkSync(binary, join(folder, 'bin', 'deno'));
}

/** What the box puts into its copy of the sandbox: its clock, and that it may lie below a folder named `src`. */
export function changeRuntime(engine: string, binary: string): void {
	const main = join(engine, 'deno-runtime', 'main.ts');
	const loop = 'if (message === COMMAND_PING) {';
	change(main, loop, `if (setClock(message)) {\n\t\t\t\tcontinue;\n\t\t\t}\n\t\t\t${loop}`);
	writeFileSync(main, `import { setClock } from './ours/clock.js';\n${readFileSync(main, 'utf8')}`);
	const resolver = join(engine, 'deno-runtime', 'lib', 'require.ts');
	const text = readFileSync(resolver, 'utf8');
	writeFileSync(
		resolver,
		text.replace("replace('src/', '')", "replace('apps-engine/src/', 'apps-engine/')"),
	);
	linkBinary(engine, binary);
}
