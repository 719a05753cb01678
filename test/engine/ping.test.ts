import { messageText } from '../../workspace/terminal/blocksToText';
import { expectNoSecret, openPingDesk, type PingDesk, pingEngines } from '../support/startPingApp';

describe.each(pingEngines)('/voip ping on Apps-Engine %s, on two instances', (engine) => {
	let desk: PingDesk;
	beforeAll(async () => {
		desk = await openPingDesk(engine);
	});
	afterAll(() => desk.close());
	beforeEach(() => desk.renew());

	test('is a target of /voip status', async () => {
		expect(await desk.type('agent', '/voip')).toMatch(/3 of 3 up[^]*✅ Simotel · up · \d+ ms/);
		expect(await desk.type('admin', '/voip status simotel')).toContain("you'll receive it");
	});

	test('sends ten one after another, shows how far it is, and sums them up', async () => {
		const texts: string[] = [];
		desk.box.onSeen((user, message) => user === 'manager' && texts.push(messageText(message)));
		const shown = await desk.type('manager', '/voip ping 10');
		expect(shown).toMatch(/10 sent, 10 ok, 0 % loss, min \d+, avg \d+, max \d+ ms\n•{10} /);
		expect(texts[0]).toMatch(/^\d of 10…$/);
		expect(new Set(desk.box.seen('manager').map(({ id }) => id)).size).toBe(1);
		expect(desk.world.pings()).toHaveLength(10);
	});

	test('shows a problem, and no more to an agent', async () => {
		await desk.world.setFault('simotel', 'ip-not-permitted');
		expect(await desk.type('agent', '/voip ping')).toBe(
			'Simotel ping: failed · Simotel does not allow this IP address',
		);
		expect(await desk.type('admin', '/voip ping')).toContain('Allowed IPs');
		expect(desk.box.records().filter(({ data }) => JSON.stringify(data).includes('run'))).toEqual(
			[],
		);
	});

	test.each(['0', '-1', '1e9', 'abc', '21'])('%s gets the range', async (word) => {
		expect(await desk.type('agent', `/voip ping ${word}`)).toContain('a whole number from 1 to 20');
		expect(desk.world.pings()).toEqual([]);
	});

	test('prints the address for Simotel, which works', async () => {
		const shown = await desk.type('admin', '/voip ping setup');
		const [, url = ''] = /API Address: (\S+)/.exec(shown) ?? [];
		expect(url.startsWith(`${desk.world.siteUrl}/api/apps/private/`)).toBe(true);
		const path = url.slice(desk.world.siteUrl.length);
		const answer = await desk.box.call({ method: 'get', path, query: { event_name: 'Cdr' } });
		expect(answer.status).toBe(200);
		expect(await desk.type('agent', '/voip ping setup')).toContain('Only these roles');
	});

	test('no secret shows, but for the address that an admin asks for', () => {
		expect(desk.shown().length).toBeGreaterThan(10);
		expectNoSecret(desk);
	});
});
