import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

requireNode();
ensureInstalled();
const { packageApp } = await import('./packageApp.mjs');
try {
	console.log(packageApp({ force: process.argv.includes('--force') }));
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
