import { readFileSync, writeFileSync } from 'node:fs';

import type { DenoVersion } from './denoBinary';

/** Packages that the Deno sandbox imports. They are in the engine's copy, because the sandbox may read nothing else. */
export const sandboxPackages: Readonly<Record<string, string>> = {
	'@msgpack/msgpack': '3.0.0-beta2',
	'acorn': '8.10.0',
	'acorn-walk': '8.2.0',
	'astring': '1.8.6',
	'jsonrpc-lite': '2.2.0',
	'stack-trace': '0.0.10',
	'uuid': '8.3.2',
};

/** Maps everything that the sandbox imports to files, so that it downloads nothing. */
const imports = {
	...Object.fromEntries(
		Object.entries(sandboxPackages).map(([name, version]) => [name, `npm:${name}@${version}`]),
	),
	'@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.ts':
		'./ours/AppsEngineException.js',
	'@rocket.chat/apps-engine/': './../src/',
	// Imported only for its types.
	'@rocket.chat/ui-kit': './ours/nothing.js',
	'@std/cli/parse-args': './ours/parseArgs.js',
	'@std/io': './ours/io.js',
	'https://deno.land/std@0.216.0/io/write_all.ts': './ours/io.js',
	'@std/streams': './ours/streams.js',
};

type Config = {
	config: Record<string, unknown>;
	/** The folder of its packages in the engine's copy. */
	packagesIn: string;
	packageJson(path: string): void;
};

/** Deno 1.x reads packages from disk only if a package.json lists them. */
function listPackages(path: string): void {
	const described: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
	const { dependencies } = described;
	const listed = { ...Object(dependencies), ...sandboxPackages };
	writeFileSync(path, JSON.stringify({ ...described, dependencies: listed }, null, '\t'));
}

export function configFor(deno: DenoVersion): Config {
	return deno === '1.46.3'
		? {
				config: { imports, unstable: ['byonm'], lock: false },
				packagesIn: 'node_modules',
				packageJson: listPackages,
			}
		: {
				config: { imports, nodeModulesDir: 'manual', unstable: ['detect-cjs'], lock: false },
				packagesIn: 'deno-runtime/node_modules',
				packageJson: () => undefined,
			};
}
