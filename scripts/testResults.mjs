import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './install.mjs';

/** A skipped test that is not in test/allowedSkips.json counts as failed. */
function read(results) {
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
	return {
		passed: numPassedTests,
		failed: numFailedTests + numRuntimeErrorTestSuites + surprising.length,
		skipped: skipped.map((name) => `${name} (${allowed[name] ?? 'no reason given'})`),
	};
}

/** Summarises the tests. If none ran, or jest ended with an error although no test failed, that counts as a failure. */
export function countTests(results, ended) {
	try {
		const { passed, failed, skipped } = read(results);
		const isBad = passed === 0 || (!ended && failed === 0);
		return { passed, failed: failed + (isBad ? 1 : 0), skipped };
	} catch (error) {
		console.log(`FAILED  no results of the tests: ${error.message}`);
		return { passed: 0, failed: 1, skipped: [] };
	}
}
