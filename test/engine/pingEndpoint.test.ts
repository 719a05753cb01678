import { messageText } from '../../workspace/terminal/blocksToText';
import { eventSecret } from '../../workspace/terminal/standardWorkspace';
import { arrival } from '../support/startApp';
import { expectNoSecret, openPingDesk, type PingDesk, pingEngines } from '../support/startPingApp';

describe.each(pingEngines)('/voip ping on Apps-Engine %s, on two instances', (engine) => {
	let desk: PingDesk;
	beforeAll(async () => {
		desk = await openPingDesk(engine);
	});
	afterAll(() => expectNoSecret(desk));
	afterAll(() => desk.close());
	beforeEach(() => desk.renew());

	test('answers every wrong secret alike', async () => {
		const path = await desk.address();
		await desk.type('agent', '/voip ping');
		const answers = await Promise.all(
			['', 'x', eventSecret.slice(1), `${eventSecret}x`, `${eventSecret}/a/b`].map((end) =>
				desk.box.call({ method: 'post', path: path + end, content: { event_name: 'Ping' } }),
			),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
		expect(messageText(desk.last('agent'))).toMatch(/^Simotel ping/);
	});

	test('shows the event that Simotel sends by itself, whatever its form and clock', async () => {
		for (const form of ['none', 'get', 'rest4-get', 'rest4-post', 'skewed', 'twice']) {
			await desk.world.setFault('simotel-event', form);
			const arrived = arrival(desk, 'agent', /^Ping event received/);
			await desk.type('agent', '/voip ping');
			const shown = await arrived;
			expect(/Simotel's clock is .* behind/.test(shown)).toBe(form === 'skewed');
		}
	});

	test('refuses Basic credentials that are not ours, and takes ours', async () => {
		const { username, password } = desk.world.simotel();
		const url = `${desk.world.siteUrl}${await desk.address()}${eventSecret}`;
		desk.world.setEvents({ address: url, username, password });
		await desk.type('agent', '/voip ping');
		expect(await desk.event()).toBe(200);
		desk.world.setEvents({ address: url, username, password: 'other' });
		expect(await desk.event()).toBe(404);
	});

	test('refuses what is too large or makes no sense', async () => {
		const path = `${await desk.address()}${eventSecret}`;
		const answer = async (content: unknown, headers = {}): Promise<number> =>
			(await desk.box.call({ method: 'post', path, content, headers })).status;
		expect(await answer({ event_name: 'Cdr', record: 'x'.repeat(70_000) })).toBe(413);
		expect(await answer({ event_name: 'Cdr' }, { 'content-length': '70000' })).toBe(413);
		expect(await answer(['Ping'])).toBe(400);
		expect(await answer({ event_name: 7 })).toBe(400);
		expect(await answer({ event_name: 'NewState', exten: '991', state: 'Idle' })).toBe(200);
	});

	test('answers a flood of 1,000 events, and keeps nothing of them', async () => {
		const kept = desk.box.records().length;
		await desk.type('agent', '/voip ping');
		const answers = await Promise.all(Array.from({ length: 1000 }, () => desk.event()));
		expect(answers.filter((status) => status !== 200)).toEqual([]);
		expect(desk.lastTexts('agent').filter((text) => text.startsWith('Ping event'))).toHaveLength(1);
		// When the last event came is remembered, no more.
		expect(desk.box.records()).toHaveLength(kept + 1);
	});
});
