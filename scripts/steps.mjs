import { join } from 'node:path';

import { root } from './install.mjs';
import { countTests } from './testResults.mjs';

const bin = (name) => join('node_modules', name);
const tsc = bin('typescript/bin/tsc');

/** All steps of the tests, each a process. `count` reads the number of results from the output of a step that has more than one. */
export const format = {
	name: 'format',
	command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
};
export const lint = {
	name: 'lint',
	command: [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.'],
};
export const types = [
	{ name: 'types of the app', command: [tsc, '-p', 'tsconfig.json'] },
	{ name: 'types of the rest', command: [tsc, '-p', 'tsconfig.dev.json'] },
];
export const zip = { name: 'package', command: ['scripts/package.mjs'] };

export function tests(name, ...wanted) {
	const results = join(root, '.build', 'jest.json');
	return {
		name,
		command: [bin('jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...wanted],
		removed: results,
		count: (ended) => countTests(results, ended),
	};
}
