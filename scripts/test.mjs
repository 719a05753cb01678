import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { ensureInstalled, root } from './install.mjs';
import { requireNode } from './node.mjs';

/** One hard limit around everything; no test of ours asserts a time. */
const limitMs = 15 * 60_000;

requireNode();
ensureInstalled();

const results = join(root, '.build', 'jest.json');
mkdirSync(join(root, '.build'), { recursive: true });
rmSync(results, { force: true });

let running;
const limit = setTimeout(() => {
	console.log('\nThe whole took longer than 15 minutes: stopped.');
	if (running) {
		process.kill(-running.pid, 'SIGKILL');
	}
	console.log('0 skipped: none\n0 passed, 1 failed');
	process.exit(1);
}, limitMs);

/** In a process group of its own, so that nothing it started outlives it. */
function run(script, ...args) {
	return new Promise((resolve) => {
		running = spawn(process.execPath, [join(root, script), ...args], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			detached: true,
		});
		running.on('exit', (code) => resolve(code === 0));
	});
}

const bin = (name) => join('node_modules', name);
const steps = [
	['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
	['lint', bin('eslint/bin/eslint.js'), '--max-warnings=0', '.'],
	['types of the app', bin('typescript/bin/tsc'), '-p', 'tsconfig.json'],
	['types of the rest', bin('typescript/bin/tsc'), '-p', 'tsconfig.dev.json'],
	['package', 'scripts/package.mjs'],
];

const counts = { passed: 0, failed: 0 };
for (const [name, script, ...args] of steps) {
	const started = Date.now();
	const ok = await run(script, ...args);
	counts[ok ? 'passed' : 'failed'] += 1;
	console.log(`${ok ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
const wanted = process.argv.slice(2);
const ended = await run(bin('jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...wanted);
clearTimeout(limit);

/** A skip that nobody wrote down is a failure: see test/allowedSkips.json. */
function readResults() {
	const allowed = JSON.parse(readFileSync(join(root, 'test', 'allowedSkips.json'), 'utf8'));
	const { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
		readFileSync(results, 'utf8'),
	);
	const skipped = testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status !== 'passed' && status !== 'failed')
		.map(({ fullName }) => fullName);
	const surprising = skipped.filter((name) => !allowed[name]);
	surprising.forEach((name) => console.log(`FAILED  skipped, but not on the list: ${name}`));
	counts.passed += numPassedTests;
	counts.failed += numFailedTests + numRuntimeErrorTestSuites + surprising.length;
	return {
		skipped: skipped.map((name) => `${name} (${allowed[name] ?? 'no reason given'})`),
		ran: numPassedTests,
	};
}

let outcome = { skipped: [], ran: 0 };
try {
	outcome = readResults();
} catch (error) {
	counts.failed += 1;
	console.log(`FAILED  no results of the tests: ${error.message}`);
}
if (outcome.ran === 0 || (!ended && counts.failed === 0)) {
	counts.failed += 1;
}
console.log(`${outcome.skipped.length} skipped: ${outcome.skipped.join('; ') || 'none'}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
