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
import { dirname, join, resolve } from 'node:path';

import type { EngineVersion } from './box';

export const root = resolve(__dirname, '..', '..');

export type EngineHome = {
	/** Folder of the engine's package. */
	package: string;
	/** 1.42.1's sandbox finds `definition/*` from the working directory. */
	cwd: string;
	sandbox: 'vm2' | 'deno';
};

/** Packages that the Deno sandbox imports; they lie in the copy, as it may read nothing else. */
const sandboxPackages = [
	'@msgpack/msgpack',
	'acorn',
	'acorn-walk',
	'astring',
	'jsonrpc-lite',
	'stack-trace',
	'uuid',
];

/** All that the sandbox imports, found on disk: nothing is downloaded when it runs. */
const denoConfig = {
	imports: {
		'@msgpack/msgpack': 'npm:@msgpack/msgpack@3.0.0-beta2',
		'@rocket.chat/apps-engine/definition/exceptions/AppsEngineException.ts':
			'./ours/AppsEngineException.js',
		'@rocket.chat/apps-engine/': './../src/',
		// Types only: nothing of it is there when it runs.
		'@rocket.chat/ui-kit': './ours/nothing.js',
		'@std/cli/parse-args': './ours/parseArgs.js',
		'@std/io': './ours/io.js',
		'https://deno.land/std@0.216.0/io/write_all.ts': './ours/io.js',
		'@std/streams': './ours/streams.js',
		'acorn': 'npm:acorn@8.10.0',
		'acorn-walk': 'npm:acorn-walk@8.2.0',
		'astring': 'npm:astring@1.8.6',
		'jsonrpc-lite': 'npm:jsonrpc-lite@2.2.0',
		'stack-trace': 'npm:stack-trace@0.0.10',
		'uuid': 'npm:uuid@8.3.2',
	},
	nodeModulesDir: 'manual',
	unstable: ['detect-cjs'],
	lock: false,
};

/**
 * Deno runs no TypeScript below a `node_modules`, so the engines that use it run from a copy. The copy is made
 * beside and renamed into place: two processes may want it at once.
 */
function copyForDeno(version: EngineVersion, home: string): void {
	mkdirSync(dirname(home), { recursive: true });
	const beside = mkdtempSync(join(dirname(home), `${version}-`));
	const engine = join(beside, 'apps-engine');
	const runtime = join(engine, 'deno-runtime');
	cpSync(join(root, 'node_modules', `apps-engine-${version}`), engine, { recursive: true });
	for (const name of sandboxPackages) {
		const target = join(runtime, 'node_modules', name);
		cpSync(join(root, 'node_modules', name), target, { recursive: true, dereference: true });
	}
	cpSync(join(__dirname, 'deno'), join(runtime, 'ours'), { recursive: true });
	writeFileSync(join(runtime, 'deno.jsonc'), JSON.stringify(denoConfig, null, '\t'));
	try {
		renameSync(beside, home);
	} catch {
		rmSync(beside, { recursive: true });
	}
}

/** Names a copy after what went into it beside the engine, so that a change makes a new one. */
function recipe(): string {
	const hash = createHash('sha256').update(JSON.stringify(denoConfig));
	const ours = join(__dirname, 'deno');
	readdirSync(ours)
		.sort()
		.forEach((name) => hash.update(name).update(readFileSync(join(ours, name))));
	return hash.digest('hex').slice(0, 12);
}

export function engineHome(version: EngineVersion): EngineHome {
	if (version === '1.42.1') {
		const folder = join(root, 'node_modules', '@rocket.chat', 'apps-engine');
		return { package: folder, cwd: root, sandbox: 'vm2' };
	}
	const home = join(root, '.cache', 'engines', `${version}-${recipe()}`);
	if (!existsSync(home)) {
		copyForDeno(version, home);
	}
	return { package: join(home, 'apps-engine'), cwd: root, sandbox: 'deno' };
}
