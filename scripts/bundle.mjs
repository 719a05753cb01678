import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

/**
 * Puts the app's modules into one file before Rocket.Chat's CLI compiles it. Engine 1.42 has no module cache: it
 * evaluates a file again, in a new context, for each import that leads to it, so that an app of many small
 * files would take seconds to start there.
 */
export function bundle(stage) {
	const main = join(stage, 'VoipStatusApp.ts');
	const { outputFiles } = buildSync({
		absWorkingDir: stage,
		entryPoints: [main],
		outfile: 'bundle.js',
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2017',
		platform: 'node',
		packages: 'external',
		charset: 'utf8',
		legalComments: 'none',
		tsconfigRaw: readFileSync(join(stage, 'tsconfig.json'), 'utf8'),
	});
	// The sources were type-checked before; the bundle has no types.
	rmSync(join(stage, 'src'), { recursive: true });
	rmSync(join(stage, 'tsconfig.json'));
	writeFileSync(main, `// @ts-nocheck\n${outputFiles[0].text}`);
}
