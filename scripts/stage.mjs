import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { root } from './install.mjs';

/** The contents of the zip. The packager would take everything that it finds. */
export const shipped = ['app.json', 'VoipStatusApp.ts', 'src', 'i18n', 'icon.png'];

/** The packages that the packager needs, by name. With more, it fails on newer types. */
const packages = {
	'@rocket.chat/apps-engine': '@rocket.chat/apps-engine',
	'@rocket.chat/ui-kit': '@rocket.chat/ui-kit',
	'@rocket.chat/icons': '@rocket.chat/icons',
	'@types/node': 'types-node-14',
	'typescript': 'typescript',
};

const compilerOptions = {
	...JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions,
	types: ['node'],
};

/** Returns the app's own description, with another version if one is given. */
export function readInfo(source = root, version) {
	const app = JSON.parse(readFileSync(join(source, 'app.json'), 'utf8'));
	return { ...app, version: version ?? app.version };
}

/** Makes a copy of the app, in which the packager may change files. */
export function makeStage({ stage, source = root, version }) {
	rmSync(stage, { recursive: true, force: true });
	mkdirSync(stage, { recursive: true });
	for (const name of shipped) {
		cpSync(join(source, name), join(stage, name), { recursive: true });
	}
	for (const [name, target] of Object.entries(packages)) {
		const link = join(stage, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(join(root, 'node_modules', target), link, 'dir');
	}
	const write = (name, content) =>
		writeFileSync(join(stage, name), `${JSON.stringify(content, null, '\t')}\n`);
	const wanted = readInfo(stage, version);
	write('app.json', wanted);
	write('package.json', {
		name: wanted.nameSlug,
		version: wanted.version,
		devDependencies: { '@rocket.chat/apps-engine': '1.42.1' },
	});
	write('tsconfig.json', { compilerOptions, include: ['VoipStatusApp.ts', 'src/**/*.ts'] });
	return wanted;
}
