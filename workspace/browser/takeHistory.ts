import { openVisit, type Visit } from './openVisit';
import { room } from './replyCases';
import type { Visitor } from './visitor';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** As wide as a message is, with the rooms out of sight. */
const messageWidth = { width: 470, height: 900 };

type Look = { name: string; period?: string; prepare(visit: Visit): Promise<void> };

const set = async ({ session }: Visit, values: Record<string, unknown>): Promise<void> =>
	void (await session.saveSettings(values));
const pass = ({ session }: Visit, ms: number): Promise<void> => session.moveClock(ms);
const breakSimotel = ({ session }: Visit, fault: string): Promise<void> =>
	session.breakServer({ server: 'simotel', fault });

/** In this order, each after what the ones before have left. */
const looks: readonly Look[] = [
	{
		name: 'one-beat',
		async prepare(visit) {
			await set(visit, { servers_to_check: 'none', monitor_minutes: 60, monitor_on: true });
			await pass(visit, hourMs);
		},
	},
	{ name: 'all-up', prepare: (visit) => pass(visit, dayMs) },
	{
		name: 'no-data',
		async prepare(visit) {
			await set(visit, { monitor_on: false });
			await pass(visit, 3 * dayMs);
		},
	},
	{
		name: 'all-down',
		async prepare(visit) {
			await breakSimotel(visit, 'refuse');
			await set(visit, { monitor_on: true });
			await pass(visit, dayMs + hourMs);
		},
	},
	{
		name: 'mixed',
		async prepare(visit) {
			for (const fault of ['none', 'slow', 'refuse', 'service-not-permitted', 'none']) {
				await breakSimotel(visit, fault);
				await pass(visit, 4 * hourMs);
			}
		},
	},
	{ name: '7-days', period: '7d', prepare: () => Promise.resolve() },
	{
		name: '90-days',
		period: '90d',
		async prepare(visit) {
			// A refused account is asked again after this.
			await visit.session.say({ user: 'admin', room, text: '/voip test simotel' });
			for (let week = 1; week <= 13; week++) {
				await pass(visit, 5 * dayMs);
				await set(visit, { monitor_on: week % 4 !== 0 });
				await breakSimotel(visit, 'refuse');
				await pass(visit, 2 * week * hourMs);
				await breakSimotel(visit, 'none');
				await pass(visit, dayMs);
				await set(visit, { monitor_on: true });
			}
		},
	},
];

async function take(visitor: Visitor, command: string, path: string): Promise<void> {
	await visitor.reload();
	await visitor.openRoom(room);
	await visitor.say(command);
	const reply = visitor.message('Last ');
	await reply.locator('.picture[role="img"]').waitFor();
	await reply.screenshot({ path });
}

/** Takes pictures of `/voip history` for a person to look at, in both themes, of pasts from nothing to 90 days. */
export async function takeHistory(zip: string, pathOf: (name: string) => string): Promise<void> {
	const visit = await openVisit(zip);
	try {
		const visitor = await visit.open(messageWidth, { sharp: true });
		await visitor.become('admin');
		let isDark = false;
		for (const { name, period = '24h', prepare } of looks) {
			await prepare(visit);
			for (let themes = 0; themes < 2; themes++) {
				const theme = isDark ? 'dark' : 'light';
				await take(visitor, `/voip history simotel ${period}`, pathOf(`history-${name}-${theme}`));
				if (themes === 0) {
					await visitor.press('Dark');
					isDark = !isDark;
				}
			}
		}
	} finally {
		await visit.stop();
	}
}
