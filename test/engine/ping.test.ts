import { messageText } from '../../workspace/terminal/blocksToText';
import { pingEngines, usePingApp } from '../support/usePingApp';

describe.each(pingEngines)('/voip ping on Apps-Engine %s, on two instances', (engine) => {
	const app = usePingApp(engine);

	test('/voip status checks Simotel, too', async () => {
		expect(await app().type('agent', '/voip')).toMatch(
			/all 3 servers answer[^]*✅ Simotel · ping answered/,
		);
		expect(await app().type('admin', '/voip status simotel')).toContain("you'll receive it");
	});

	test('sends ten pings one after another, shows its progress, and sums them up', async () => {
		const texts: string[] = [];
		app().box.onSeen((user, message) => user === 'manager' && texts.push(messageText(message)));
		const shown = await app().type('manager', '/voip ping 10');
		expect(shown).toMatch(/10 of 10 answered · 0 % loss · min \d+, avg \d+, max \d+ ms\n•{10} /);
		expect(texts[0]).toMatch(/^\d of 10…$/);
		expect(
			new Set(
				app()
					.box.seen('manager')
					.map(({ id }) => id),
			).size,
		).toBe(1);
		expect(app().world.pings()).toHaveLength(10);
	});

	test('shows an agent the problem, and an admin what to do', async () => {
		await app().world.setFault('simotel', 'ip-not-permitted');
		expect(await app().type('agent', '/voip ping')).toBe(
			'⚪ Simotel ping failed · answers, but refuses our address\nTell an admin: they see more with /voip test',
		);
		expect(await app().type('admin', '/voip ping')).toContain('Allowed IPs');
		expect(
			app()
				.box.records()
				.filter(({ data }) => JSON.stringify(data).includes('run')),
		).toEqual([]);
	});

	test.each(['0', '-1', '1e9', 'abc', '21'])(
		'answers %s with the range of numbers',
		async (word) => {
			expect(await app().type('agent', `/voip ping ${word}`)).toContain(
				'a whole number from 1 to 20',
			);
			expect(app().world.pings()).toEqual([]);
		},
	);

	test('shows admins an address for Simotel that works', async () => {
		const shown = await app().type('admin', '/voip ping setup');
		const [, url = ''] = /API Address:\n(\S+)/.exec(shown) ?? [];
		expect(url.startsWith(`${app().world.siteUrl}/api/apps/private/`)).toBe(true);
		const path = url.slice(app().world.siteUrl.length);
		const answer = await app().box.call({ method: 'get', path, query: { event_name: 'Cdr' } });
		expect(answer.status).toBe(200);
		expect(await app().type('agent', '/voip ping setup')).toContain('Only admins can do that');
	});
});
