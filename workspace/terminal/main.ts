import { type Options, readOptions, usage } from './options';
import { prompt } from './prompt';
import { openSession } from './session';
import { worldFaults } from '../servers/faults';

const listWorlds = (): string =>
	Object.entries(worldFaults)
		.map(([server, faults]) => {
			const rows = faults.map(({ name, says }) => `  ${server}=${name}`.padEnd(44) + says);
			return [server, ...rows].join('\n');
		})
		.join('\n');

async function work(zip: string, options: Options): Promise<void> {
	const session = await openSession(zip, options);
	const rest = session.live((user, text) => {
		if (user === options.user || options.run.length === 0) {
			console.log(user === options.user ? text : `[${user} sees] ${text}`);
		}
	});
	try {
		for (const world of options.world) {
			await session.breakServer(world);
		}
		for (const { id, value } of options.set) {
			const refusal = await session.save(id, value);
			if (refusal) {
				console.log(refusal);
			}
		}
		for (const command of options.run) {
			console.log(await session.type(options.user, options.room, command));
		}
		await new Promise((resolve) => setTimeout(resolve, options.wait * 1000));
		if (options.run.length === 0) {
			const { engine, startedInMs } = session.box;
			console.log(`Apps-Engine ${engine}, started in ${startedInMs} ms.`);
			console.log(`The app runs in ${await session.box.sandboxBinary()}.`);
			await prompt(session, options);
		}
	} finally {
		rest();
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
