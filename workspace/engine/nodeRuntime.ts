import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { buildSync } from 'esbuild';

import { root } from './root';
import { changeText, putClock } from './runtimeChanges';

/** Replacements for the files that use Deno. The rest of the sandbox's code is the same in both. */
const replaced: Readonly<Record<string, string>> = {
	'@std/cli/parse-args': 'ours/parseArgs.js',
	'@std/io': 'ours/io.js',
	'@std/streams': 'ours/streams.js',
	'@rocket.chat/ui-kit': 'ours/nothing.js',
	'@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.ts':
		'ours/node/exceptions.js',
};

/**
 * npm does not have the engines that run apps in Node (8.8 and later). Their sandbox is the one of 1.62.0
 * ported to Node, so this bundles that code for Node and starts it in the same kind of process.
 */
export function changeToNode(engine: string): void {
	const runtime = join(engine, 'deno-runtime');
	const ours = join(runtime, 'ours', 'node');
	cpSync(join(__dirname, 'node'), ours, { recursive: true });
	cpSync(join(__dirname, 'node', 'start.cjs'), join(engine, 'node-runtime', 'start.cjs'));
	putClock(runtime);
	cpSync(join(ours, 'require.js'), join(runtime, 'lib', 'require.ts'));
	// Only repairs sockets of Deno.
	changeText(join(runtime, 'handlers', 'app', 'construct.ts'), '\tprepareEnvironment();\n', '');
	changeText(
		join(engine, 'server', 'runtime', 'deno', 'AppsEngineDenoRuntime.js'),
		'child_process.spawn(denoExePath, options, environment)',
		"require('../../../node-runtime/start.cjs').startNode(this.appPackage.info.id, this.spawnId, this.tempFilePath)",
	);
	buildSync({
		absWorkingDir: runtime,
		entryPoints: ['main.ts'],
		outfile: join(engine, 'node-runtime', 'main.cjs'),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		logLevel: 'error',
		nodePaths: [join(root, 'node_modules')],
		alias: Object.fromEntries(
			Object.entries(replaced).map(([name, file]) => [name, resolve(runtime, file)]),
		),
		inject: [join(ours, 'platform.js')],
		tsconfigRaw: {},
	});
}
