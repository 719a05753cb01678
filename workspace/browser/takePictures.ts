import { desktop, openVisit, phone, type Visit } from './openVisit';
import { room } from './replyCases';
import type { Visitor } from './visitor';

/** As wide as a message is, with the rooms out of sight. */
const messageWidth = { width: 470, height: 900 };

/** So much later nothing is remembered. */
const laterMs = 11 * 60_000;
const hourMs = 3_600_000;

type Shoot = (name: string) => string;

async function openRoom(
	visit: Visit,
	size: typeof desktop,
	user = 'admin',
	sharp = true,
): Promise<Visitor> {
	const visitor = await visit.open(size, { sharp });
	await visitor.become(user);
	await visitor.openRoom(room);
	return visitor;
}

/** Types a command some minutes later, so that nothing is remembered, and takes a picture of the answer. */
async function takeReply(
	visit: Visit,
	user: string,
	command: string,
	{ says, path }: { says: string; path: string },
): Promise<void> {
	const visitor = await openRoom(visit, messageWidth, user);
	await visit.session.moveClock(laterMs);
	await visitor.say(command);
	await visitor.message(says).screenshot({ path });
	await visitor.close();
}

async function takePage(visit: Visit, pathOf: Shoot): Promise<void> {
	const visitor = await openRoom(visit, desktop, 'admin', false);
	await visitor.say('/voip');
	await visitor.message('all 3 servers answer').waitFor();
	await visitor.openWorld();
	await visitor.breakServer('call-server', 'refuse');
	await visit.session.moveClock(laterMs);
	await visitor.say('/voip');
	await visitor.message('1 of 3 servers is down').waitFor();
	await visitor.say('/voip room callInboundOpen01');
	await visitor.message('Inbound call').waitFor();
	await visitor.page.screenshot({ path: pathOf('page-light') });
	await visitor.press('Dark');
	await visitor.composer.focus();
	await visitor.page.screenshot({ path: pathOf('page-dark') });
	await visitor.close();
}

async function takePhone(visit: Visit, path: string): Promise<void> {
	const visitor = await openRoom(visit, { ...phone, height: 480 }, 'agent');
	await visitor.press('Phone');
	await visit.session.moveClock(laterMs);
	await visitor.say('/voip');
	await visitor.message('1 of 3 servers is down').waitFor();
	await visitor.page.screenshot({ path });
	await visitor.close();
}

async function takeSettings(visit: Visit, path: string): Promise<void> {
	const visitor = await visit.open({ width: 900, height: 1000 });
	await visitor.openAdministration();
	await visitor.page.getByRole('form', { name: 'Settings' }).waitFor();
	await visitor.page.screenshot({ path });
	await visitor.close();
}

/** Takes a day's history, and the alert of a server that then breaks. */
async function takeWatch(visit: Visit, pathOf: Shoot): Promise<void> {
	const visitor = await openRoom(visit, messageWidth);
	await visitor.say('/voip history call-server');
	const history = visitor.message('Last 24 hours');
	await history.locator('.picture[role="img"]').waitFor();
	await history.screenshot({ path: pathOf('history') });
	await visit.session.breakServer({ server: 'call-server', fault: 'refuse' });
	await visit.session.moveClock(hourMs);
	await visitor.message('Call server is down').screenshot({ path: pathOf('alert') });
	await visitor.close();
}

/** Takes all pictures of the README and the guides. */
export async function takePictures(zip: string, pathOf: Shoot): Promise<void> {
	const visit = await openVisit(zip);
	const take = (name: string, user: string, command: string, says: string): Promise<void> =>
		takeReply(visit, user, command, { says, path: pathOf(name) });
	try {
		await take('voip-up', 'admin', '/voip', 'all 3 servers answer');
		await take('setup', 'admin', '/voip setup', 'VoIP Status setup');
		await take('room', 'agent', '/voip room callInboundOpen01', 'Inbound call');
		await takePage(visit, pathOf);
		await take('voip-fault-admin', 'admin', '/voip', '1 of 3 servers is down');
		await take('voip-fault-agent', 'agent', '/voip', '1 of 3 servers is down');
		await take('test-fault', 'admin', '/voip test', '1 of 3 servers is down');
		await takePhone(visit, pathOf('phone'));
	} finally {
		await visit.stop();
	}
	const watched = await openVisit(zip, { hasPast: true });
	try {
		await takeWatch(watched, pathOf);
	} finally {
		await watched.stop();
	}
	const empty = await openVisit(zip, { empty: true });
	try {
		await takeSettings(empty, pathOf('settings'));
	} finally {
		await empty.stop();
	}
}
