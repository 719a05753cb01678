import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openVisit, phone, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { inBrowser } from '../support/browserTest';
import { seriousFaults } from '../support/seriousFaults';
import { surfaceProbe } from '../support/surfaceProbe';

inBrowser('modals, bars and pictures of an app', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		const zip = join(mkdtempSync(join(tmpdir(), 'voip-status-probe-')), 'app.zip');
		writeFileSync(zip, surfaceProbe());
		visit = await openVisit(zip, { empty: true });
		visitor = await visit.open();
	}, 120_000);
	afterAll(() => visit?.stop());

	const reply = (id: string, by = visitor) => by.page.locator(`[data-message="${id}"]`);
	const pictureIn = (id: string, by = visitor) => reply(id, by).getByRole('img');
	const sizeOf = async (id: string, by = visitor) => {
		await pictureIn(id, by).waitFor();
		const { width, height } = (await pictureIn(id, by).boundingBox()) ?? {};
		return { width, height };
	};
	const sourceOf = (id: string, by = visitor) =>
		pictureIn(id, by).evaluate((picture) => getComputedStyle(picture).backgroundImage);

	test.each(['light', 'dark'])('keep nobody out in %s colours', async (theme) => {
		const isDark = () => visitor.page.evaluate(() => document.documentElement.dataset.theme);
		if ((await isDark()) !== theme) {
			await visitor.press('Dark');
			await visitor.reload();
		}
		for (const [what, role] of [
			['modal', 'dialog'],
			['bar', 'complementary'],
		] as const) {
			await visitor.say(`/probe ${what}`);
			const surface = visitor.page.getByRole(role, { name: `The ${what}` });
			await surface.getByText('Small print').waitFor();
			await surface.getByRole('img', { name: 'Calls of a day' }).waitFor();
			expect(await seriousFaults(visitor.page)).toEqual([]);
			await surface.getByRole('button', { name: 'Cancel' }).click();
			await surface.waitFor({ state: 'detached' });
		}
	});

	test('a picture is drawn at most 360 px wide and never enlarged, in blocks and attachments', async () => {
		for (const kind of ['picture', 'attachment']) {
			await visitor.say(`/probe ${kind} wide.svg ${kind}-wide`);
			expect(await sizeOf(`${kind}-wide`)).toEqual({ width: 360, height: 50 });
			await visitor.say(`/probe ${kind} small.svg ${kind}-small`);
			expect(await sizeOf(`${kind}-small`)).toEqual({ width: 40, height: 20 });
		}
		await reply('picture-wide').getByRole('img', { name: 'Calls of a day' }).waitFor();
		expect(await seriousFaults(visitor.page)).toEqual([]);
	});

	test('a phone shrinks a wide picture, and never fetches another one with the same path', async () => {
		const onPhone = await visit.open(phone);
		await onPhone.press('Phone');
		const fetched: string[] = [];
		onPhone.page.on('request', (request) => fetched.push(request.url()));
		await onPhone.say('/probe picture wide.svg?day=1 chart');
		const { width = 0, height = 0 } = await sizeOf('chart', onPhone);
		const { width: room = 0 } = (await reply('chart', onPhone).boundingBox()) ?? {};
		expect(width).toBeLessThan(room);
		expect(width / height).toBeCloseTo(7.2);
		await reply('chart', onPhone).locator('[style*="blob:"]').waitFor();
		const first = await sourceOf('chart', onPhone);
		await onPhone.say('/probe picture wide.svg?day=2 chart');
		await onPhone.page.locator('[data-message="chart"][data-replaced="1"]').waitFor();
		expect(await sourceOf('chart', onPhone)).toBe(first);
		await onPhone.say('/probe picture wide-3.svg?day=3 chart');
		await reply('chart', onPhone).and(onPhone.page.locator('[data-replaced="2"]')).waitFor();
		await pictureIn('chart', onPhone).waitFor();
		expect(await sourceOf('chart', onPhone)).not.toBe(first);
		const days = fetched.flatMap((url) => url.match(/day=\d/) ?? []);
		expect([...new Set(days)]).toEqual(['day=1', 'day=3']);
		await onPhone.close();
	});

	test('a press that the app never answers ends with a note after five seconds, and can be tried again', async () => {
		await visitor.say('/probe button');
		const button = reply('button').locator('[data-content]').getByRole('button');
		const note = visitor.page.getByText('App has failed to respond').waitFor();
		await button.click();
		// A spinner stands in place of its words.
		expect(await button.isDisabled()).toBe(true);
		expect(await button.innerText()).toBe('');
		await note;
		await button.getByText('Never answered').waitFor();
		expect(await button.isEnabled()).toBe(true);
	});
});
