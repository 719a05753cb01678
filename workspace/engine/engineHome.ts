import { dirname, join } from 'node:path';

import type { EngineVersion } from './box';
import { denoBinary, type DenoVersion } from './denoBinary';
import { changeForDeno } from './denoRuntime';
import { engineCopy } from './engineCopy';
import { permissionFlag } from './nodeBinary';
import { changeToNode } from './nodeRuntime';
import { root } from './root';

export type EngineHome = {
	/** Folder of the engine's package. */
	package: string;
	sandbox: 'vm2' | 'process';
	/** The engine's own limit for a call into the app. */
	callLimitMs: number;
	/** The environment of its processes. */
	environment: Readonly<Record<string, string>>;
	/** Folders that are searched first for programs. */
	path: readonly string[];
};

const denoOf: Readonly<Record<Exclude<EngineVersion, '1.42.1'>, DenoVersion>> = {
	'1.46.0': '1.46.3',
	'1.53.1': '1.46.3',
	'1.62.0': '2.3.1',
};

const inVm2 = (): EngineHome => ({
	package: join(root, 'node_modules', '@rocket.chat', 'apps-engine'),
	sandbox: 'vm2',
	callLimitMs: 10_000,
	environment: {},
	path: [],
});

function inDeno(engine: Exclude<EngineVersion, '1.42.1'>): EngineHome {
	const deno = denoOf[engine];
	const binary = denoBinary(deno);
	return {
		package: engineCopy({
			engine,
			name: `${deno} ${binary}`,
			change: (copy) => changeForDeno(copy, deno, binary),
		}),
		sandbox: 'process',
		callLimitMs: engine === '1.46.0' ? 10_000 : 30_000,
		environment: { DENO_DIR: join(root, '.cache', `deno-${deno}`) },
		path: [dirname(binary)],
	};
}

const inNode = (binary: string): EngineHome => ({
	package: engineCopy({ engine: '1.62.0', name: 'node', change: changeToNode }),
	sandbox: 'process',
	callLimitMs: 30_000,
	environment: { BOX_NODE: binary, BOX_NODE_PERMISSION: permissionFlag(binary) },
	path: [dirname(binary)],
});

/** With a Node binary the newest engine runs its apps in Node, as Rocket.Chat 8.8 and later do. */
export function engineHome(version: EngineVersion, nodeBinary?: string): EngineHome {
	if (nodeBinary !== undefined) {
		if (version !== '1.62.0') {
			throw new Error(`no Rocket.Chat runs the apps of ${version} in Node`);
		}
		return inNode(nodeBinary);
	}
	return version === '1.42.1' ? inVm2() : inDeno(version);
}
