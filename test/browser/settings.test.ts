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

	/** Waits for a note that is not on the screen yet: those of earlier saves stay for a while. */
	async function newToast(text: string): Promise<void> {
		const shown = await visitor.page
			.locator('[data-toast]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('data-toast')));
		const isNew = shown.map((id) => `:not([data-toast="${id}"])`).join('');
		await visitor.page.locator(`[data-toast]${isNew}`).filter({ hasText: text }).waitFor();
	}
	const startSaving = () => visitor.page.getByRole('button', { name: 'Save changes' }).click();

	async function save(value: string): Promise<void> {
		await address.fill(value);
		// Rocket.Chat says so even if the app has put the old value back.
		const saved = newToast('Settings saved successfully!');
		await startSaving();
		await saved;
	}
	/** The report is a job of the app, which begins a little later. */
	const untilReported = () => visit.session.moveClock(60_000);
	const openApp = () => visitor.page.getByRole('button', { name: 'VoIP Status' }).click();

	test('a wrong address is put back, and the app writes the reason to the admin', async () => {
		await save('pbx.example.com:5038');
		expect(await address.inputValue()).toBe('');
		await untilReported();
		await openApp();
		await visitor.message('Address was not saved').getByText('wss://', { exact: true }).waitFor();
	});

	test('the corrected address is kept, and asked', async () => {
		await visitor.openAdministration();
		const { websocketUrl } = visit.session.world.callServer();
		await save(websocketUrl);
		expect(await address.inputValue()).toBe(websocketUrl);
		await untilReported();
		await openApp();
		await visitor.message('Saved: Call server').getByText('SIP answers').waitFor();
	});

	test('a saved value stays in its field while it is read again, and what is typed meanwhile is kept', async () => {
		await visitor.openAdministration();
		const { page } = visitor;
		const username = page.locator('#simotel_username');
		await username.fill('first');
		let readOn = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			readOn = resolve;
		});
		await page.route('**/page/settings?*', async (route) => {
			await held;
			await route.continue();
		});
		const reads = page.waitForRequest('**/page/settings?*');
		const saved = newToast('Settings saved successfully!');
		await startSaving();
		await reads;
		expect(await username.inputValue()).toBe('first');
		await address.fill('wss://pbx.example.com/typed');
		readOn();
		await saved;
		expect(await username.inputValue()).toBe('first');
		expect(await address.inputValue()).toBe('wss://pbx.example.com/typed');
		expect(await page.getByRole('button', { name: 'Save changes' }).isEnabled()).toBe(true);
	});
});
