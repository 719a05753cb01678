import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

import { format } from 'prettier';

import { measure } from './results';
import { openSite, type Site } from './site';
import { table } from './table';
import { type EngineVersion, engineVersions } from '../workspace/engine/box';

/** The oldest and the newest engine of the box. */
const engines: EngineVersion[] = [engineVersions[0], ...engineVersions.slice(-1)];

async function main(zip: string): Promise<void> {
	const sites: Site[] = [];
	try {
		for (const engine of engines) {
			sites.push(await openSite(engine, readFileSync(zip)));
		}
		const [loadBefore = 0] = loadavg();
		const results = await measure(sites, (what) => console.error(what));
		console.log(table(results));
		// A load before the start means that others have used the machine at the same time.
		const machine = { node: process.versions.node, processors: cpus().length, loadBefore };
		const text = JSON.stringify({ machine, engines: results });
		writeFileSync(
			join(__dirname, 'results.json'),
			await format(text, { parser: 'json', useTabs: true, printWidth: 100 }),
		);
	} finally {
		await Promise.all(sites.map((site) => site.stop()));
	}
}

main(process.argv[2] ?? '').catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
