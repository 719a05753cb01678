import { openVisit, type Visit } from '../../workspace/browser/openVisit';
import type { Visitor } from '../../workspace/browser/visitor';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

inBrowser('a room on the page', () => {
	let visit: Visit;
	let visitor: Visitor;
	beforeAll(async () => {
		visit = await openVisit(packagedPath());
		visitor = await visit.open();
	}, 120_000);
	afterAll(() => visit?.stop());
	beforeEach(() => visitor.openRoom('support0000000001'));

	test('a command is completed while it is typed, and answered for its user alone', async () => {
		await visitor.composer.pressSequentially('/vo');
		const offered = visitor.page.getByRole('option', { name: '/voip' });
		await offered.waitFor();
		await visitor.composer.press('Tab');
		expect(await visitor.composer.inputValue()).toBe('/voip ');
		await visitor.composer.press('Enter');
		const reply = visitor.message('VoIP: all 3 servers answer');
		await reply.getByText('Only you can see this message').waitFor();
		await reply.getByText('ping answered').waitFor();
		expect(await visitor.composer.inputValue()).toBe('');
	});

	test('a ping is answered, and then its event comes back', async () => {
		await visitor.say('/voip ping');
		await visitor.message('Simotel reached this workspace too').waitFor();
	});

	/** Counts how often a text is drawn, however short it is there. */
	const countDrawn = (text: string) =>
		visitor.page.evaluateHandle((wanted) => {
			const drawn = { times: 0 };
			new MutationObserver((changes) => {
				const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
				drawn.times += added.filter(({ textContent }) => textContent?.includes(wanted)).length;
			}).observe(document.body, { childList: true, subtree: true });
			return drawn;
		}, text);

	test('an interim reply is replaced by the result, in its place', async () => {
		await visit.session.moveClock(11 * 60_000);
		await visit.session.breakServer({ server: 'call-server', fault: 'slow' });
		const before = await visitor.messages.count();
		const drawn = await countDrawn('Checking…');
		await visitor.say('/voip');
		await visitor.message('slow: answered in').waitFor();
		expect((await drawn.jsonValue()).times).toBe(1);
		expect(await visitor.messages.count()).toBe(before + 1);
		expect(await visitor.messages.last().getAttribute('data-replaced')).toBe('1');
		await visit.session.breakServer({ server: 'call-server', fault: 'none' });
	});

	test('the room of a call says what call it is', async () => {
		await visitor.openRoom('callInboundOpen01');
		await visitor.page.getByRole('heading', { name: 'Mary, call in progress' }).waitFor();
		await visitor.page.getByText('Rocket.Chat shows no message box in this room').waitFor();
		await visitor.say('/voip room');
		await visitor.message('With Mary · +4930555123').getByText('Inbound call').waitFor();
	});

	test('a private reply is lost when the page is loaded again, a message of the room is not', async () => {
		await visitor.say('to be kept');
		await visitor.message('to be kept').waitFor();
		await visitor.reload();
		await visitor.openRoom('support0000000001');
		await visitor.message('to be kept').waitFor();
		expect(await visitor.page.getByText('Only you can see this message').count()).toBe(0);
	});
});
