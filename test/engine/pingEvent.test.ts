import { messageText } from '../../workspace/terminal/blocksToText';
import { eventSecret } from '../../workspace/terminal/standardWorkspace';
import { expectNoSecret, openPingDesk, type PingDesk, pingEngines } from '../support/startPingApp';

describe.each(pingEngines)('/voip ping on Apps-Engine %s, on two instances', (engine) => {
	let desk: PingDesk;
	beforeAll(async () => {
		desk = await openPingDesk(engine);
	});
	afterAll(() => expectNoSecret(desk));
	afterAll(() => desk.close());
	beforeEach(() => desk.renew());

	test('shows the event that reaches another instance, once', async () => {
		const path = `${await desk.address()}${eventSecret}`;
		expect(await desk.type('agent', '/voip ping')).toMatch(/^Simotel ping: answered in \d+ ms/);
		const content = { event_name: 'Ping', event: 'Ping', date: [Date.now() / 1000] };
		const answer = await desk.box.call({ method: 'post', path, content, instance: 1 });
		expect(answer.status).toBe(200);
		expect(messageText(desk.last('agent'))).toMatch(
			/^Ping event received \d+\.\d s later: Simotel can reach this workspace too$/,
		);
		const count = desk.box.seen('agent').length;
		expect([await desk.event(), await desk.event()]).toEqual([200, 200]);
		expect(desk.box.seen('agent')).toHaveLength(count);
		expect(JSON.stringify(desk.box.records())).not.toContain('"run"');
	});

	test('counts the events of /voip ping 3 in one message', async () => {
		expect(await desk.type('agent', '/voip ping 3')).toMatch(/3 sent, 3 ok, 0 % loss/);
		const count = desk.box.seen('agent').length;
		await desk.event();
		await desk.event();
		await desk.event();
		expect(desk.box.seen('agent')).toHaveLength(count + 1);
		expect(messageText(desk.last('agent'))).toMatch(/^Ping event 3 of 3 received \d/);
	});

	test('tells an admin after 20 s that no event came, once an hour, and takes it back', async () => {
		await desk.type('admin', '/voip ping');
		await desk.box.advance(19_999);
		expect(messageText(desk.last('admin'))).toMatch(/^Simotel ping/);
		await desk.box.advance(1);
		expect(messageText(desk.last('admin'))).toMatch(/^No Ping event within 20 s/);
		await desk.event();
		expect(messageText(desk.last('admin'))).toMatch(/^Ping event received/);
		expect(desk.lastTexts('admin').filter((text) => text.startsWith('No Ping'))).toEqual([]);
		// Events have come since: silence is news again, and then not for an hour.
		await desk.type('admin', '/voip ping');
		await desk.box.advance(20_000);
		await desk.type('admin', '/voip ping');
		await desk.box.advance(20_000);
		expect(desk.lastTexts('admin').filter((text) => text.startsWith('No Ping'))).toHaveLength(1);
	});

	test('tells an agent nothing, and nobody where the event came', async () => {
		await desk.type('agent', '/voip ping');
		await desk.type('admin', '/voip ping');
		expect(desk.box.jobs()).toHaveLength(1);
		await desk.event();
		await desk.event();
		await desk.box.advance(20_000);
		expect([...desk.lastTexts('agent'), ...desk.lastTexts('admin')].join('\n')).not.toContain(
			'No Ping',
		);
	});

	test.each(['/voip', '/voip test simotel', '/voip setup', '/voip report'])(
		'takes the event that %s called forth for no answer to a person',
		async (check) => {
			await desk.type('admin', check);
			await desk.type('admin', check);
			expect(await desk.type('agent', '/voip ping')).toMatch(/^Simotel ping/);
			// `/voip test` looks first where the address leads; that is no ping.
			const pings = desk.world.pings().filter(({ method }) => method === 'POST').length;
			expect(pings).toBeGreaterThan(1);
			for (let before = 1; before < pings; before++) {
				await desk.event();
				expect(messageText(desk.last('agent'))).toMatch(/^Simotel ping/);
			}
			await desk.event();
			expect(messageText(desk.last('agent'))).toMatch(/^Ping event received \d/);
		},
	);
});
