import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildBridges } from './bridges';
import type { Kept } from './bridges';
import { load } from './engine';
import { operations } from './operations';
import { countSettingReads } from './settingReads';
import { buildStorages } from './storages';
import { connect } from './wire';
import type { Answer, Ask, Serve } from './wire';

/** One instance of the engine. What it has to remember, it asks the workspace to keep. */
const home = String(process.argv[2]);
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

const tempFilePath = mkdtempSync(join(tmpdir(), 'voip-status-engine-'));
const Manager = load(home, 'server/AppManager', 'AppManager');
const manager = new Manager({
	...buildStorages(home, line.ask),
	bridges: buildBridges(home, line.ask, kept),
	tempFilePath,
});
countSettingReads(home, () => void line.ask('Box', 'crossed', ['Setting.getById']));
serve = operations(manager, home, kept, tempFilePath);

// Without the workspace there is nothing to serve.
process.on('disconnect', () => process.exit(0));
process.send?.({ kind: 'ask', id: 0, service: 'Box', method: 'ready', args: [] });
