import type { Locator } from 'playwright-core';

import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

inBrowser('the settings on the page', () => {
	let visit: Visit;
	let visitor: Visitor;
	let address: Locator;
	beforeAll(async () => {
		visit = await openVisit(packagedPath());
		visitor = await visit.open();
		await visitor.openAdministration();
		address = visitor.page.locator('#call_server_address');
		await address.waitFor();
	}, 120_000);
	afterAll(() => visit?.stop());

	async function save(value: string): Promise<void> {
		await address.fill(value);
		await visitor.page.getByRole('button', { name: 'Save changes' }).click();
		// Rocket.Chat says so even if the app has put the old value back.
		await visitor.page.getByText('Settings saved successfully!').last().waitFor();
		// The report is a job of the app, which begins a little later.
		await visit.session.moveClock(60_000);
	}
	const openApp = () => visitor.page.getByRole('button', { name: 'VoIP Status' }).click();

	test('a wrong address is put back, and the app writes the reason to the admin', async () => {
		await save('pbx.example.com:5038');
		await visitor.page.locator('#call_server_address[value=""]').waitFor();
		await openApp();
		await visitor.message('Address was not saved').getByText('wss://', { exact: true }).waitFor();
	});

	test('the corrected address is kept, and asked', async () => {
		await visitor.openAdministration();
		const { websocketUrl } = visit.session.world.callServer();
		await save(websocketUrl);
		expect(await address.inputValue()).toBe(websocketUrl);
		await openApp();
		await visitor.message('Saved: Call server').getByText('SIP answers').waitFor();
	});
});
