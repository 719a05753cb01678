import { readFileSync } from 'node:fs';

import rocketChat from '@rocket.chat/eslint-config';
import globals from 'globals';

/** Which folders of `src` may import which others; tests and docs/architecture.md use the same table. */
const allowedImports = JSON.parse(
	readFileSync(new URL('scripts/imports.json', import.meta.url), 'utf8'),
);
const folders = Object.keys(allowedImports);

const importRule = {
	files: ['src/**/*.ts'],
	rules: {
		// Every sandbox provides `https` and `zlib`, but the packager fails if one is imported at the top of a file.
		'@typescript-eslint/no-require-imports': ['error', { allow: ['^(https|zlib)$'] }],
		'no-restricted-imports': ['error', { paths: ['https', 'zlib'] }],
		'import/no-restricted-paths': [
			'error',
			{
				zones: [
					...folders.map((folder) => ({
						target: `./src/${folder}`,
						from: './src',
						except: [folder, ...allowedImports[folder]].map((name) => `./${name}`),
						message: `src/${folder} may import ${allowedImports[folder].join(', ') || 'nothing else'} (docs/architecture.md).`,
					})),
					{ target: './src', from: './workspace' },
					{ target: './src', from: './test' },
					{ target: './src', from: './VoipStatusApp.ts' },
				],
			},
		],
	},
};

const ours = {
	files: ['**/*.ts', '**/*.tsx'],
	languageOptions: {
		parserOptions: { projectService: false, project: ['./tsconfig.json', './tsconfig.dev.json'] },
	},
	rules: {
		'@typescript-eslint/no-floating-promises': 'error',
		'@typescript-eslint/no-explicit-any': 'error',
		// Patterns that find control and invisible characters need them.
		'no-control-regex': 'off',
		'no-misleading-character-class': 'off',
	},
};

const browserTests = {
	files: ['test/browser/**/*.ts'],
	rules: {
		// What is waited for and not seen fails the test.
		'jest/expect-expect': ['error', { assertFunctionNames: ['expect', '**.waitFor'] }],
		// Takes Playwright for another library.
		'testing-library/prefer-screen-queries': 'off',
	},
};

const scripts = { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: globals.node } };

export default [
	{ ignores: ['workspace/engine/deno', 'node_modules', 'dist', '.build', '.cache', 'coverage'] },
	...rocketChat,
	ours,
	browserTests,
	scripts,
	importRule,
];
