import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

inBrowser('a workspace that the monitor has watched for a day', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		visit = await openVisit(packagedPath(), { hasPast: true });
		visitor = await visit.open();
		await visitor.openRoom('support0000000001');
		await visitor.openWorld();
	}, 120_000);
	afterAll(() => visit?.stop());

	const letAnHourPass = () =>
		visitor.page.getByRole('button', { name: '+1 hour', exact: true }).click();
	/** Types `/voip history`, and returns the descriptions of its pictures. Nothing is called a picture before it is drawn. */
	const readPictures = async (heading: string) => {
		await visitor.say('/voip history');
		const pictures = visitor.message(heading).locator('.picture[role="img"]');
		await pictures.nth(2).waitFor();
		return pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
	};

	test('has told nobody of the two outages in it, and draws them', async () => {
		expect(await visitor.message('is down').count()).toBe(0);
		expect(await readPictures('Last 24 hours: 2 outages')).toEqual([
			expect.stringContaining('1 outage, 1 h'),
			expect.stringContaining('no outage'),
			expect.stringContaining('1 outage, 30 min'),
		]);
	});

	test('tells the room when the call server breaks and when it is mended, and then draws that too', async () => {
		await visitor.breakServer('call-server', 'refuse');
		await letAnHourPass();
		const alert = visitor.message('Call server is down');
		await alert.getByText('3 checks in a row failed').waitFor();
		await alert.getByRole('button', { name: 'Details' }).click();
		await visitor.message('Only you can see this message').getByText('Next: ').waitFor();
		await visitor.breakServer('call-server', 'none');
		await letAnHourPass();
		await visitor.message('Call server is up again').waitFor();
		const [callServer] = await readPictures('Last 24 hours: 3 outages');
		expect(callServer).toContain('2 outages');
	}, 120_000);
});
