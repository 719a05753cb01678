const transform = {
	'^.+\\.ts$': [
		'@swc/jest',
		{ jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' } },
	],
};
const suite = (name, options = {}) => ({
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	transform,
	...options,
});

module.exports = {
	maxWorkers: 2,
	projects: [suite('unit'), suite('clients'), suite('workspace'), suite('engine')],
	testTimeout: 60000,
};
