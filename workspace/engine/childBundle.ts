import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

import { root } from './root';

const folder = join(root, '.cache', 'children');
let built: string | undefined;

/**
 * The program of the engine's process in one file of JavaScript: it starts in a quarter of the time that its
 * TypeScript takes, and tests start hundreds of them.
 */
export function childBundle(): string {
	if (built) {
		return built;
	}
	const { outputFiles } = buildSync({
		entryPoints: [join(__dirname, 'child', 'main.ts')],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		packages: 'external',
		logLevel: 'error',
	});
	const code = outputFiles.map(({ text }) => text).join('');
	const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 12)}.cjs`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		// Two processes may write it at the same time.
		const beside = `${file}.${process.pid}`;
		writeFileSync(beside, code);
		renameSync(beside, file);
	}
	built = file;
	return file;
}
