import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

inBrowser('the panel with the world', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		visit = await openVisit(packagedPath());
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

	test('starts a workspace in which nothing is set up', async () => {
		await press('Start empty');
		await visitor.page.getByText('It was started as after a fresh install.').waitFor();
		await visitor.say('/voip test');
		await visitor.message('VoIP: 1 of 2 servers could not be checked').waitFor();
		await visitor.say('/voip setup');
		const setup = visitor.message('VoIP Status setup');
		await setup.getByText('Next: enter the management server').waitFor();
		await setup.getByText('Simotel').first().waitFor();
	}, 60_000);
});
