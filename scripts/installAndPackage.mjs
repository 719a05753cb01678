import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

/** Installs what is missing, packages the app, and returns the zip's path. Ends the process with a message if that fails. */
export async function installAndPackage(options) {
	requireNode();
	await ensureInstalled();
	// Imported only now, because it needs installed packages.
	const { packageApp } = await import('./packageApp.mjs');
	try {
		return packageApp(options);
	} catch (error) {
		console.error(error.message);
		return process.exit(1);
	}
}
