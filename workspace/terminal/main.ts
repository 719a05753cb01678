import { doAsTold } from './doAsTold';
import { type Options, readOptions, usage } from './options';
import { worldFaults } from '../servers/faults';
import { openSession } from '../session/openSession';

const listWorlds = (): string =>
	Object.entries(worldFaults)
		.map(([server, faults]) => {
			const rows = faults.map(({ name, says }) => `  ${server}=${name}`.padEnd(44) + says);
			return [server, ...rows].join('\n');
		})
		.join('\n');

async function work(zip: string, options: Options): Promise<void> {
	const session = await openSession(zip, options);
	const stopTime = session.keepTime();
	try {
		await doAsTold(session, options);
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
