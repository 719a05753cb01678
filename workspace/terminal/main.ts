import { checkCommand } from './checkCommand';
import { findRoom, listRooms } from './findRoom';
import { type LiveMessages, showMessages } from './liveMessages';
import { type Options, readOptions, usage } from './options';
import { prompt } from './prompt';
import { saveSetting } from './saveSetting';
import { typeLine } from './typeLine';
import type { Bundle } from '../page/assets';
import { bundleClient } from '../page/bundleClient';
import { startPage } from '../page/startPage';
import { worldFaults } from '../servers/faults';
import { openSession } from '../session/openSession';
import type { Session } from '../session/session';

const listWorlds = (): string =>
	Object.entries(worldFaults)
		.map(([server, faults]) => {
			const rows = faults.map(({ name, says }) => `  ${server}=${name}`.padEnd(44) + says);
			return [server, ...rows].join('\n');
		})
		.join('\n');

async function prepare(session: Session, live: LiveMessages, options: Options): Promise<void> {
	for (const world of options.world) {
		await session.breakServer(world);
	}
	for (const { id, value } of options.set) {
		const said = await live.hold('admin', () => saveSetting(session, id, value));
		if (said) {
			console.log(said);
		}
	}
}

async function runAll(session: Session, live: LiveMessages, options: Options): Promise<void> {
	const { user } = options;
	const room = findRoom(session, options.room).id;
	for (const text of options.run) {
		await checkCommand(session, text);
	}
	for (const text of options.run) {
		const shown = await live.hold(user, () => typeLine(session, { user, room, text }));
		console.log(shown.text);
		if (shown.isRefused) {
			process.exitCode = 1;
		}
	}
	await new Promise((resolve) => setTimeout(resolve, options.wait * 1000));
}

async function promptBesidePage(
	session: Session,
	options: Options,
	bundle: () => Promise<Bundle>,
): Promise<void> {
	const { port, open } = options;
	const page = options.page ? await startPage({ session, port, open, bundle }) : undefined;
	try {
		const { engine, startedInMs } = session.box;
		console.log(`Apps-Engine ${engine}, started in ${startedInMs} ms.`);
		console.log(`The app runs in ${await session.box.sandboxBinary()}.`);
		for (const line of page ? [...page.notes, `The page is at ${page.address}`] : []) {
			console.log(line);
		}
		await prompt(session, options);
	} finally {
		await page?.stop();
	}
}

async function work(zip: string, options: Options): Promise<void> {
	const showsPage = options.page && options.run.length === 0 && options.room !== '?';
	// Made by a process of its own, while the workspace starts.
	const bundling = showsPage ? bundleClient() : undefined;
	// What went wrong is told to the browser.
	bundling?.catch(() => undefined);
	const session = await openSession(zip, options);
	const stopTime = session.keepTime();
	try {
		if (options.room === '?') {
			console.log(listRooms(session));
			return;
		}
		const live = showMessages(session, () => options.user, console.log, 'mine');
		await prepare(session, live, options);
		if (options.run.length > 0) {
			await runAll(session, live, options);
			return;
		}
		live.stop();
		findRoom(session, options.room);
		await promptBesidePage(session, options, () => bundling ?? bundleClient());
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
