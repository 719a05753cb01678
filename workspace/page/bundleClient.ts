import { basename, extname, join } from 'node:path';

import { build } from 'esbuild';

import { root } from '../engine/root';

/** What the page's server serves at /page/assets/<name>. `script` and `style` are names among the files. */
export type ClientBundle = { script: string; style: string; files: Map<string, Buffer> };

/** Where the style looks for its fonts. */
const publicPath = '/page/assets';

/** Bundles the browser's code with its styles and fonts, in memory. */
export async function bundleClient(): Promise<ClientBundle> {
	const { outputFiles } = await build({
		entryPoints: { page: join(root, 'workspace', 'page', 'client', 'main.tsx') },
		absWorkingDir: root,
		outdir: '/',
		publicPath,
		bundle: true,
		write: false,
		minify: true,
		format: 'iife',
		jsx: 'automatic',
		target: 'chrome100',
		define: { 'process.env.NODE_ENV': '"production"' },
		// Every browser of today reads woff2.
		external: ['*.woff', '*.eot', '*.eot?#iefix', '*.ttf', '*.svg', '*.svg#RocketChat'],
		loader: { '.woff2': 'file' },
		assetNames: '[name]-[hash]',
		logLevel: 'silent',
	});
	const files = new Map(
		outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]),
	);
	const named = (extension: string): string =>
		[...files.keys()].find((name) => extname(name) === extension) ?? '';
	return { script: named('.js'), style: named('.css'), files };
}
