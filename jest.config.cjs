const swc = [
	'@swc/jest',
	{ jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' } },
];

const suite = (name) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform: { '^.+\\.[jt]s$': swc },
	// Rocket.Chat's typings ship as ES modules.
	transformIgnorePatterns: ['/node_modules/(?!@rocket\\.chat/rest-typings/)'],
	// Copies of packages: jest allows each package name only once.
	modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/.build'],
});

module.exports = {
	maxWorkers: 3,
	projects: [
		suite('unit'),
		suite('servers'),
		suite('workspace'),
		suite('engine'),
		suite('browser'),
	],
	testTimeout: 60_000,
};
