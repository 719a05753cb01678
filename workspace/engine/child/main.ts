import { rmSync } from 'node:fs';

import { buildBridges, type Kept } from './bridges';
import { watchDeno } from './denoProcesses';
import { load } from './engine';
import { operations } from './operations';
import { countSettingReads } from './settingReads';
import { buildStorages } from './storages';
import { watchVm2 } from './vm2Contexts';
import { type Answer, type Ask, connect, type Serve } from './wire';

/** One instance of the engine. The workspace stores everything for it. */
const [, , home = '', tempFilePath = '', sandbox = '', limitMs = '', speed = '1', clock = ''] =
	process.argv;
const kept: Kept = { jobs: new Map() };

let serve: Serve = () => {
	throw new Error('not started yet');
};
const line = connect(
	{
		send: (message) => process.send?.(message),
		onMessage: (listener) => process.on('message', (message) => listener(message as Ask | Answer)),
	},
	(service, method, args) => serve(service, method, args),
);

// Before the engine loads what it starts sandboxes with.
const setClock =
	sandbox === 'vm2'
		? watchVm2(home, clock)
		: watchDeno(home, { limitMs: Number(limitMs), watchdogSpeed: Number(speed) });
const storages = buildStorages(home, line.ask);
const Manager = load(home, 'server/AppManager', 'AppManager');
const manager = new Manager({
	...storages,
	bridges: buildBridges(home, line.ask, kept, sandbox),
	tempFilePath,
});
countSettingReads(home, () => void line.ask('Box', 'crossed', ['Setting.getById']));
serve = operations({ manager, home, kept, storages, setClock });

// The engine may write to a sandbox that has just died, without handling the error; a Rocket.Chat server survives that.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') {
		console.error(error);
		process.exit(1);
	}
});

// Ends this process when the workspace has ended.
process.on('disconnect', () => {
	rmSync(tempFilePath, { recursive: true, force: true });
	process.exit(0);
});
process.send?.({ kind: 'ask', id: 0, service: 'Box', method: 'ready', args: [] });
