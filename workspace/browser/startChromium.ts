import { join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

import { chromiumFolder } from './chromiumFiles';

const launch = (folder: string, env: NodeJS.ProcessEnv): Promise<Browser> =>
	chromium.launch({
		executablePath: join(folder, 'chromium'),
		// So that a letter is as wide on every machine.
		args: ['--font-render-hinting=none', '--disable-lcd-text'],
		env: Object.fromEntries(
			Object.entries({ ...process.env, FONTCONFIG_PATH: join(folder, 'fonts'), ...env }).flatMap(
				([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]),
			),
		),
	});

/** Starts the packaged Chromium; with the libraries of its package on a machine that lacks some. */
export async function startChromium(): Promise<Browser> {
	const folder = chromiumFolder();
	try {
		return await launch(folder, {});
	} catch (error) {
		if (!(error instanceof Error && error.message.includes('shared libraries'))) {
			throw error;
		}
		return launch(folder, { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') });
	}
}
