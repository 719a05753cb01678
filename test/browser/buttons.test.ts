import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';
import { seriousFaults } from '../support/seriousFaults';

const isDown = 'VoIP: 1 of 3 servers is down';
const isUp = 'VoIP: all 3 servers answer';

inBrowser('buttons, bars and menus on the page', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		visit = await openVisit(packagedPath());
		visitor = await visit.open();
	}, 120_000);
	afterAll(() => visit?.stop());

	/** The reply that the next steps are about, whatever else is written. */
	const replyOf = async (text: string) => {
		await visitor.message(text).waitFor();
		const id = await visitor.message(text).getAttribute('data-message');
		return visitor.page.locator(`[data-message="${id}"]`);
	};
	const labels = (place: ReturnType<Visitor['message']>) =>
		place.locator('[data-content]').getByRole('button').allInnerTexts();
	const breakCallServer = async (fault: string) => {
		await visit.session.breakServer({ server: 'call-server', fault });
		// No answer of before is used again.
		await visit.session.moveClock(11 * 60_000);
	};
	const openBar = async (title: string) => {
		await visitor.page.getByRole('button', { name: 'Room menu' }).click();
		await visitor.page.getByRole('menuitem', { name: title }).click();
		const bar = visitor.page.getByRole('complementary', { name: title });
		await bar.waitFor();
		return bar;
	};

	describe('below a reply with a fault', () => {
		beforeEach(async () => {
			// Private replies of the test before are lost.
			await visitor.reload();
			await visitor.openRoom('support0000000001');
			await breakCallServer('refuse');
			await visitor.say('/voip');
			await visitor.message(isDown).getByRole('button', { name: 'Details' }).waitFor();
		});

		test('Details and Back replace the message in its place', async () => {
			const reply = await replyOf(isDown);
			const count = await visitor.messages.count();
			expect(await labels(reply)).toEqual(['Check again', 'Details', 'Share here']);
			await reply.getByRole('button', { name: 'Details' }).click();
			await reply.getByText('code refused').waitFor();
			await reply.getByRole('button', { name: 'Back' }).click();
			await reply.getByRole('button', { name: 'Details' }).waitFor();
			expect(await reply.getByText('code refused').count()).toBe(0);
			expect(await visitor.messages.count()).toBe(count);
		});

		test('Check again says that the mended server answers, and takes the buttons away', async () => {
			const reply = await replyOf(isDown);
			const count = await visitor.messages.count();
			await breakCallServer('none');
			await reply.getByRole('button', { name: 'Check again' }).click();
			await reply.getByText(isUp).waitFor();
			expect(await labels(reply)).toEqual([]);
			expect(await visitor.messages.count()).toBe(count);
		});

		test('Share here tells the room the result, as the app and without hosts', async () => {
			const reply = await replyOf(isDown);
			await reply.getByText('pbx.example.com').waitFor();
			await reply.getByRole('button', { name: 'Share here' }).click();
			const shared = await replyOf('Shared by');
			await shared.getByText(isDown).waitFor();
			expect(await shared.innerText()).not.toMatch(/example\.com|127\.0\.0\.1|:\d{4}/);
			expect(await shared.getByText('Only you can see this message').count()).toBe(0);
			await visitor.become('agent');
			await visitor.openRoom('support0000000001');
			await visitor.message('Shared by').waitFor();
			await visitor.become('admin');
		});
	});

	test('the menu of the room opens the bar VoIP status with all targets, and Refresh asks again', async () => {
		await visitor.openRoom('support0000000001');
		await breakCallServer('refuse');
		const bar = await openBar('VoIP status');
		await bar.getByText(isDown).waitFor();
		for (const target of ['Call server', 'Management server', 'Simotel']) {
			await bar.getByText(target).first().waitFor();
		}
		expect(await seriousFaults(visitor.page)).toEqual([]);
		await breakCallServer('none');
		await bar.getByRole('button', { name: 'Refresh' }).click();
		await bar.getByText(isUp).waitFor();
		await bar.getByRole('button', { name: 'Close' }).click();
		await bar.waitFor({ state: 'detached' });
	});

	test('the menu of a livechat opens the bar This call with its visitor', async () => {
		await visitor.openRoom('kCJDd5peKiZnGJLPq');
		const bar = await openBar('This call');
		await bar.getByText('Livechat').waitFor();
		expect(await seriousFaults(visitor.page)).toEqual([]);
	});

	test('Refresh below what /voip room says replaces it in its place', async () => {
		await visitor.openRoom('support0000000001');
		await visitor.say('/voip room callInboundOpen01');
		const reply = await replyOf('Inbound call');
		const count = await visitor.messages.count();
		await visit.session.moveClock(60 * 60_000);
		const before = await reply.innerText();
		await reply.getByRole('button', { name: 'Refresh' }).click();
		await reply.and(visitor.page.locator('[data-replaced="1"]')).waitFor();
		expect(await reply.innerText()).not.toBe(before);
		expect(await visitor.messages.count()).toBe(count);
	});
});
