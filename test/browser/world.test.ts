import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

inBrowser('the panel with the world', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		// The addresses that it shows are entered elsewhere.
		visit = await openVisit(packagedPath(), {}, { steady: false });
		visitor = await visit.open();
		await visitor.openWorld();
	}, 120_000);
	afterAll(() => visit?.stop());

	const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();

	test('breaks the call server, which is then told, and mends it', async () => {
		await visitor.breakServer('call-server', 'refuse');
		await visitor.page.getByText('1 server broken').waitFor();
		await visitor.say('/voip');
		await visitor.message('VoIP: 1 of 3 servers is down').getByText('connection refused').waitFor();
		await visitor.page.getByRole('cell', { name: 'Message.notifyUser' }).waitFor();
		await visitor.breakServer('call-server', 'none');
		await press('+1 hour');
		await visitor.page.getByText('1 h ahead').waitFor();
		await visitor.say('/voip');
		await visitor.message('VoIP: all 3 servers answer').waitFor();
	});

	test('starts a workspace in which nothing is set up, and shows what completes the setup', async () => {
		const { page } = visitor;
		await press('Start empty');
		await page.getByText('It was started as after a fresh install.').waitFor();
		await visitor.say('/voip setup');
		await visitor
			.message("no telephony found in this workspace's settings")
			.getByText('Simotel not set up')
			.waitFor();

		await press('Show passwords');
		const shown = page.locator('[aria-label="Settings and what to enter"] .secrets__row');
		await shown.first().waitFor();
		const rows = await shown.evaluateAll((all) =>
			all.map((row) => ['dt', 'code'].map((tag) => row.querySelector(tag)?.textContent ?? '')),
		);
		await visitor.openAdministration();
		const fieldOf = (name: string) => {
			const [section = '', label = ''] = name.split(' › ');
			return page.getByRole('group', { name: section }).getByLabel(label, { exact: true });
		};
		for (const [name = '', value = ''] of rows) {
			await fieldOf(name).fill(value);
		}
		await page.getByRole('button', { name: 'Save changes' }).click();
		await page.getByText('Settings saved successfully!').waitFor();
		await visitor.openRoom('GENERAL');
		await visitor.say('/voip');
		await visitor.message('VoIP: all 3 servers answer').waitFor();
	}, 120_000);

	test('takes the address for events that /voip ping setup shows', async () => {
		const { page } = visitor;
		await visitor.openRoom('support0000000001');
		await visitor.say('/voip ping setup');
		const secret = visitor.message('There is no secret for events yet').locator('pre');
		const made = await secret.innerText();
		await visitor.openAdministration();
		await page.getByLabel('Secret for events').fill(made);
		await page.getByRole('button', { name: 'Save changes' }).click();
		await page.getByRole('button', { name: 'Save changes', disabled: true }).waitFor();
		await visitor.openRoom('support0000000001');
		await visitor.say('/voip ping setup');
		const address = visitor.message('API Address').locator('pre');
		await page.getByLabel('In Simotel: address for events').fill(await address.innerText());
		await press('Enter in Simotel');
		await page.getByText('Simotel sends its events there.').waitFor();
		await visitor.say('/voip ping');
		await visitor.message('Simotel reached this workspace too').waitFor();
	}, 120_000);
});
