import { execFileSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';

import type { EngineVersion } from './box';
import type { Instance } from './instance';
import type { InstalledApp } from './lifecycle';

/** Reads a link on Linux, and the list of processes on other systems. */
function programOf(pid: number): string {
	try {
		return readlinkSync(`/proc/${pid}/exe`);
	} catch {
		return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).trim();
	}
}

/** The process of the app, on each instance. */
export function sandboxes(
	engine: EngineVersion,
	pick: (index?: number) => Instance,
	app: InstalledApp,
) {
	const pidOn = async (index?: number): Promise<number> => {
		const pid = await pick(index).ask('sandboxPid', app.id);
		if (typeof pid !== 'number') {
			throw new Error('the app has no process: it is not installed, or its sandbox has died');
		}
		return pid;
	};
	return {
		sandboxPid: pidOn,
		sandboxBinary: async (index?: number): Promise<string> => programOf(await pidOn(index)),
		async killSandbox(index?: number): Promise<void> {
			if (engine === '1.42.1') {
				throw new Error('this engine runs the app in its own process');
			}
			process.kill(await pidOn(index), 'SIGKILL');
		},
	};
}
