import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { type EngineVersion, engineVersions } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeApp, probeSetup } from '../support/boxProbe';

const withDeno: EngineVersion[] = engineVersions.filter((engine) => engine !== '1.42.1');
const describeOnLinux = existsSync('/proc/self/environ') ? describe : describe.skip;

const read = (path: string): string => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// A process may end while its environment is read.
		return '';
	}
};

/** Returns the names in the environment of every sandbox that this process has started, through an engine's process. */
function sandboxEnvironments(): string[][] {
	const processes = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((pid) => {
			const [, name = '', parent = ''] =
				/^\d+ \((.*)\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? [];
			return { pid, name, parent };
		});
	const engines = processes
		.filter(({ parent }) => parent === String(process.pid))
		.map(({ pid }) => pid);
	return processes
		.filter(({ name, parent }) => name === 'deno' && engines.includes(parent))
		.map(({ pid }) =>
			read(`/proc/${pid}/environ`)
				.split('\0')
				.map((row) => row.split('=')[0] ?? '')
				.filter((name) => name !== ''),
		);
}

describeOnLinux('the environment of the sandbox', () => {
	test.each(withDeno)('on Apps-Engine %s holds PATH and DENO_DIR at most', async (engine) => {
		process.env.NODE_EXTRA_CA_CERTS_OF_A_TEST = '/etc/company.pem';
		const box = await startBox(probeSetup(engine));
		await box.install(probeApp());
		const environments = sandboxEnvironments();
		await box.stop();
		delete process.env.NODE_EXTRA_CA_CERTS_OF_A_TEST;
		// 1.46.0 starts its own binary and passes no PATH on.
		const expected = engine === '1.46.0' ? ['DENO_DIR'] : ['DENO_DIR', 'PATH'];
		expect(environments.map((names) => names.sort())).toEqual([expected]);
	});
});
