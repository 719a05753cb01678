import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { bundle } from './bundle.mjs';
import { root } from './install.mjs';
import { makeStage } from './stage.mjs';

/** Runs a program of an installed package in the stage. Throws an error with its output if it fails. */
export function runIn(stage, script, ...args) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(root, 'node_modules', script), ...args],
		{
			cwd: stage,
			encoding: 'utf8',
			env: { ...process.env, CI: 'true', NO_COLOR: '1' },
		},
	);
	if (status !== 0) {
		throw new Error(`${stdout}${stderr}`.trim());
	}
}

/** Makes a copy of the app that is type-checked, in one file, and ready for Rocket.Chat's CLI. */
export function readyStage(options) {
	const app = makeStage(options);
	const { stage } = options;
	// Checked here first, because the packager hardly describes a type error.
	runIn(stage, 'typescript/bin/tsc', '-p', stage, '--pretty', 'false');
	bundle(stage);
	return app;
}
