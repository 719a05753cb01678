import { openVisit, phone, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';
import { seriousFaults } from '../support/seriousFaults';

inBrowser('the looks of the page', () => {
	let visit: Visit;
	beforeAll(async () => {
		visit = await openVisit(packagedPath());
	}, 120_000);
	afterAll(() => visit?.stop());

	async function openWithReply(size?: typeof phone): Promise<Visitor> {
		const visitor = await visit.open(size);
		await visitor.openRoom('support0000000001');
		await visitor.say('/voip');
		await visitor.message('all 3 servers answer').waitFor();
		return visitor;
	}
	const isAsWideAsItsWindow = ({ page }: Visitor): Promise<boolean> =>
		page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

	test('the dark one has light letters on a dark ground, and is remembered', async () => {
		const visitor = await openWithReply();
		await visitor.press('Dark');
		await visitor.reload();
		expect(await visitor.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await visitor.close();
	});

	test('a phone’s width has room for everything, with the rooms behind a button', async () => {
		const visitor = await openWithReply(phone);
		expect(await isAsWideAsItsWindow(visitor)).toBe(true);
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await visitor.press('Phone');
		expect(await visitor.page.getByRole('button', { name: 'Room menu' }).count()).toBe(0);
		await visitor.openAdministration();
		await visitor.page.getByRole('form', { name: 'Settings' }).waitFor();
		expect(await isAsWideAsItsWindow(visitor)).toBe(true);
		await visitor.close();
	});

	test('right to left the rooms are at the right, and addresses still read from the left', async () => {
		const visitor = await openWithReply();
		await visitor.press('RTL right to left');
		await visitor.say('/voip test call-server');
		const code = visitor.message('asked WebSocket').locator('pre').first();
		expect(await code.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
		const rooms = await visitor.page.getByRole('navigation', { name: 'Rooms' }).boundingBox();
		const room = await visitor.page.getByRole('main').boundingBox();
		expect(rooms?.x).toBeGreaterThan(room?.x ?? Infinity);
		expect(await isAsWideAsItsWindow(visitor)).toBe(true);
		await visitor.close();
	});

	test('nothing on the page keeps people out: room, panel, settings, log', async () => {
		const visitor = await openWithReply();
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await visitor.openWorld();
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await visitor.openAdministration();
		await visitor.page.getByRole('form', { name: 'Settings' }).waitFor();
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await visitor.page.getByRole('tab', { name: 'Log' }).click();
		await visitor.page.getByRole('button', { name: 'Read again' }).waitFor();
		expect(await seriousFaults(visitor.page)).toEqual([]);
	});
});
