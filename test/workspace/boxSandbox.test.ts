import { execFileSync } from 'node:child_process';

import type { EngineVersion } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

const programs: [EngineVersion, string][] = [
	['1.42.1', `v${process.versions.node}`],
	['1.46.0', 'deno 1.46.3'],
	['1.53.1', 'deno 1.46.3'],
	['1.62.0', 'deno 2.3.1'],
];

test.each(programs)('Apps-Engine %s runs the app in %s', async (engine, version) => {
	const box = await startBox(probeSetup(engine));
	try {
		expect(await box.install(probeApp())).toMatchObject({ ok: true });
		const binary = await box.sandboxBinary();
		const said = execFileSync(binary, ['--version'], { encoding: 'utf8' });
		expect(said.split('\n')[0]?.split(' (')[0]).toBe(version);
	} finally {
		await box.stop();
	}
});

test('Rocket.Chat 8.8 runs the app in a Node of its own', async () => {
	const box = await startBox(probeSetup('1.62.0', { nodeSandbox: process.execPath }));
	try {
		expect(await box.install(probeApp())).toMatchObject({ ok: true });
		expect(await box.sandboxBinary()).toBe(process.execPath);
	} finally {
		await box.stop();
	}
});

test('without an app there is no sandbox to name', async () => {
	const box = await startBox(probeSetup('1.62.0'));
	const told = await box.sandboxBinary().catch(String);
	await box.stop();
	expect(told).toContain('the app has no process');
});
