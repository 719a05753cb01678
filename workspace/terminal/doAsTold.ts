import { checkCommand } from './checkCommand';
import { findRoom, listRooms } from './findRoom';
import { type LiveMessages, showMessages } from './liveMessages';
import type { Options } from './options';
import { prompt } from './prompt';
import { saveSetting } from './saveSetting';
import { typeLine } from './typeLine';
import type { Bundle } from '../page/assets';
import { bundleClient } from '../page/bundleClient';
import { startPage } from '../page/startPage';
import type { Session } from '../session/session';

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

export const showsPage = ({ page, run, room }: Options): boolean =>
	page && run.length === 0 && room !== '?';

/** Does what the options of `npm start` say: runs their commands, or shows the prompt and the page. */
export async function doAsTold(
	session: Session,
	options: Options,
	bundle: () => Promise<Bundle> = bundleClient,
): Promise<void> {
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
	await promptBesidePage(session, options, bundle);
}
