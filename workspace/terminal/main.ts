import { doAsTold, showsPage } from './doAsTold';
import { type Options, readOptions, usage } from './options';
import { bundleClient } from '../page/bundleClient';
import { worldFaults } from '../servers/faults';
import { openSession } from '../session/openSession';

const listWorlds = (): string =>
	Object.entries(worldFaults)
		.map(([server, faults]) => {
			const rows = faults.map(({ name, says }) => `  ${server}=${name}`.padEnd(44) + says);
			return [server, ...rows].join('\n');
		})
		.join('\n');

/** A day of history takes a while, and few commands show it. */
const needsPast = ({ run }: Options): boolean =>
	run.length === 0 || run.some((text) => /\bhistory\b/.test(text));

async function work(zip: string, options: Options): Promise<void> {
	// Made by a process of its own, while the workspace starts.
	const bundling = showsPage(options) ? bundleClient() : undefined;
	// What went wrong is told to the browser.
	bundling?.catch(() => undefined);
	const session = await openSession(zip, { ...options, hasPast: needsPast(options) });
	const stopTime = session.keepTime();
	try {
		await doAsTold(session, options, () => bundling ?? bundleClient());
	} finally {
		stopTime();
		await session.stop();
	}
}

async function main([zip = '', ...words]: string[]): Promise<void> {
	const options = readOptions(words);
	if (options.help || options.listWorlds) {
		console.log(options.help ? usage : listWorlds());
		return;
	}
	await work(zip, options);
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
