import { dirname, join } from 'node:path';

import type { EngineVersion } from './box';
import { denoBinary } from './denoBinary';
import type { DenoVersion } from './denoBinary';
import { denoCopy } from './denoCopy';
import { root } from './root';

export type EngineHome = {
	/** Folder of the engine's package. */
	package: string;
	/** 1.42.1's sandbox finds `definition/*` from the working directory. */
	cwd: string;
	sandbox: 'vm2' | 'deno';
	/** How long a call into the app may take, as the engine has it. */
	callLimitMs: number;
	/** What its processes find in their environment. */
	environment: Readonly<Record<string, string>>;
	/** Folders that are searched first for programs. */
	path: readonly string[];
};

const denoOf: Readonly<Record<Exclude<EngineVersion, '1.42.1'>, DenoVersion>> = {
	'1.46.0': '1.46.3',
	'1.53.1': '1.46.3',
	'1.62.0': '2.3.1',
};

export function engineHome(version: EngineVersion): EngineHome {
	if (version === '1.42.1') {
		return {
			package: join(root, 'node_modules', '@rocket.chat', 'apps-engine'),
			cwd: root,
			sandbox: 'vm2',
			callLimitMs: 10_000,
			environment: {},
			path: [],
		};
	}
	const deno = denoOf[version];
	const binary = denoBinary(deno);
	return {
		package: denoCopy({ engine: version, deno, binary }),
		cwd: root,
		sandbox: 'deno',
		callLimitMs: version === '1.46.0' ? 10_000 : 30_000,
		environment: { DENO_DIR: join(root, '.cache', `deno-${deno}`) },
		path: [dirname(binary)],
	};
}
