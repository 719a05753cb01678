import { showBar } from './contextualBar';
import { type Measured, measure, replyOn } from './measureReply';
import { openVisit, desktop, phone, type Visit } from './openVisit';
import { replyCases, type ReplyCase, room } from './replyCases';
import type { Visitor } from './visitor';
import type { SessionMessage } from '../session/messages';

export type ReplySize = { reply: string; desktop: number; phone: number };
export type MeasuredReplies = {
	sizes: ReplySize[];
	/** What runs out of its message, and where. */
	outside: string[];
	/** What could be clicked, or calls somebody. */
	links: string[];
};

/** So much later nothing is remembered, and every server may be asked again. */
const laterMs = 11 * 60_000;

/** Types a command, and returns the newest message once its handler has ended. */
async function replyTo({ session }: Visit, user: string, text: string): Promise<SessionMessage> {
	let reply: SessionMessage | undefined;
	await session.moveClock(laterMs);
	session.world.forget();
	const end = session.onMessage((who, message) => {
		reply = who === user && message.room === room ? message : reply;
	});
	const outcome = await session.say({ user, room, text });
	end();
	if (!reply) {
		throw new Error(`${text} was not answered: ${outcome.ok ? 'no message' : outcome.error}`);
	}
	return reply;
}

async function openAs(visit: Visit, size: typeof desktop, user: string): Promise<Visitor> {
	const visitor = await visit.open(size);
	await visitor.become(user);
	await visitor.openRoom(room);
	return visitor;
}

async function measureCase(
	visit: Visit,
	{ user, state, commands, bars }: ReplyCase,
	measured: MeasuredReplies,
): Promise<void> {
	const wide = await openAs(visit, desktop, user);
	const narrow = await openAs(visit, phone, user);
	const pages = [wide.page, narrow.page];
	const note = (what: string, [onDesktop, onPhone]: Measured[]): void => {
		const reply = `${what}, ${user}, ${state}`;
		measured.sizes.push({
			reply,
			desktop: onDesktop?.height ?? 0,
			phone: onPhone?.height ?? 0,
		});
		for (const one of [onDesktop, onPhone]) {
			measured.outside.push(...(one?.outside ?? []).map((text) => `${reply}: ${text}`));
			measured.links.push(...(one?.links ?? []).map((text) => `${reply}: ${text}`));
		}
	};
	for (const command of commands) {
		const message = await replyTo(visit, user, command);
		note(command, await Promise.all(pages.map((page) => measure(replyOn(page, message)))));
	}
	for (const bar of bars) {
		await visit.session.moveClock(laterMs);
		const { contents, close } = await showBar(visit.session, pages, user, bar);
		note(`bar ${bar.title}`, await Promise.all(contents.map(measure)));
		await close();
	}
	await Promise.all([wide.close(), narrow.close()]);
}

/** Draws and measures every reply. */
export async function measureReplies(zip: string): Promise<MeasuredReplies> {
	const measured: MeasuredReplies = { sizes: [], outside: [], links: [] };
	for (const empty of [false, true]) {
		const visit = await openVisit(zip, empty ? { empty, generation: 'none' } : {});
		try {
			// It would come at a time of its own.
			await visit.session.breakServer({ server: 'simotel-event', fault: 'off' });
			for (const one of replyCases.filter(({ faults }) => !faults === empty)) {
				for (const broken of one.faults ?? []) {
					await visit.session.breakServer(broken);
				}
				await measureCase(visit, one, measured);
			}
		} finally {
			await visit.stop();
		}
	}
	return measured;
}
