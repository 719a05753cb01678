import { arrival } from './arrival';
import { openDesk, support } from './workspace';
import type { Desk } from './workspace';
import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { eventSecret } from '../../workspace/terminal/standardWorkspace';

const engines: EngineVersion[] = ['1.42.1', '1.53.1', '1.62.0'];

describe.each(engines)('/voip ping on Apps-Engine %s, on two instances', (engine) => {
	let desk: Desk;
	const seen: string[] = [];
	let before: Record<string, number> = {};

	beforeAll(async () => {
		desk = await openDesk(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		desk.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
	});
	afterAll(() => desk.close());
	beforeEach(async () => {
		await desk.world.setFault('simotel', 'none');
		await desk.world.setFault('simotel-event', 'off');
		await desk.renew();
		before = { agent: desk.box.seen('agent').length, admin: desk.box.seen('admin').length };
	});

	const address = async (): Promise<string> => {
		const [path] = (await desk.box.endpoints()).filter((one) => one.includes('/simotel/'));
		return (path ?? '').replace(/\*$/, '');
	};
	/** Through the web server of the workspace, to either instance in turn. */
	const event = (): Promise<number> => desk.world.sendEvent();
	const type = async (user: string, text: string): Promise<string> => {
		await desk.box.run({ user, room: support, text, instance: 0 });
		return messageText(desk.last(user));
	};
	/** What stands on the screen since the installation. */
	const lastTexts = (user: string): string[] =>
		desk.box.seen(user).slice(before[user]).map(messageText);

	test('is a target of /voip status', async () => {
		expect(await type('agent', '/voip')).toMatch(/3 of 3 up[^]*✅ Simotel · up · \d+ ms/);
		expect(await type('admin', '/voip status simotel')).toContain("you'll receive it");
	});

	test('shows the event that reaches another instance, once', async () => {
		const path = `${await address()}${eventSecret}`;
		expect(await type('agent', '/voip ping')).toMatch(/^Simotel ping: answered in \d+ ms/);
		const content = { event_name: 'Ping', event: 'Ping', date: [Date.now() / 1000] };
		const answer = await desk.box.call({ method: 'post', path, content, instance: 1 });
		expect(answer.status).toBe(200);
		expect(messageText(desk.last('agent'))).toMatch(
			/^Ping event received \d+\.\d s later: Simotel can reach this workspace too$/,
		);
		const count = desk.box.seen('agent').length;
		expect([await event(), await event()]).toEqual([200, 200]);
		expect(desk.box.seen('agent')).toHaveLength(count);
		expect(JSON.stringify(desk.box.records())).not.toContain('"run"');
	});

	test('counts the events of /voip ping 3 in one message', async () => {
		expect(await type('agent', '/voip ping 3')).toMatch(/3 sent, 3 ok, 0 % loss/);
		const count = desk.box.seen('agent').length;
		await event();
		await event();
		await event();
		expect(desk.box.seen('agent')).toHaveLength(count + 1);
		expect(messageText(desk.last('agent'))).toMatch(/^Ping event 3 of 3 received \d/);
	});

	test('sends ten one after another, shows how far it is, and sums them up', async () => {
		const texts: string[] = [];
		desk.box.onSeen((user, message) => user === 'manager' && texts.push(messageText(message)));
		const shown = await type('manager', '/voip ping 10');
		expect(shown).toMatch(/10 sent, 10 ok, 0 % loss, min \d+, avg \d+, max \d+ ms\n•{10} /);
		expect(texts[0]).toMatch(/^\d of 10…$/);
		expect(new Set(desk.box.seen('manager').map(({ id }) => id)).size).toBe(1);
		expect(desk.world.pings()).toHaveLength(10);
	});

	test('tells an admin after 20 s that no event came, once an hour, and takes it back', async () => {
		await type('admin', '/voip ping');
		await desk.box.advance(19_999);
		expect(messageText(desk.last('admin'))).toMatch(/^Simotel ping/);
		await desk.box.advance(1);
		expect(messageText(desk.last('admin'))).toMatch(/^No Ping event within 20 s/);
		await event();
		expect(messageText(desk.last('admin'))).toMatch(/^Ping event received/);
		expect(lastTexts('admin').filter((text) => text.startsWith('No Ping'))).toEqual([]);
		// Events have come since: silence is news again, and then not for an hour.
		await type('admin', '/voip ping');
		await desk.box.advance(20_000);
		await type('admin', '/voip ping');
		await desk.box.advance(20_000);
		expect(lastTexts('admin').filter((text) => text.startsWith('No Ping'))).toHaveLength(1);
	});

	test('tells an agent nothing, and nobody where the event came', async () => {
		await type('agent', '/voip ping');
		await type('admin', '/voip ping');
		expect(desk.box.jobs()).toHaveLength(1);
		await event();
		await event();
		await desk.box.advance(20_000);
		expect([...lastTexts('agent'), ...lastTexts('admin')].join('\n')).not.toContain('No Ping');
	});

	test.each(['/voip', '/voip test simotel', '/voip setup', '/voip report'])(
		'takes the event that %s called forth for no answer to a person',
		async (check) => {
			await type('admin', check);
			await type('admin', check);
			expect(await type('agent', '/voip ping')).toMatch(/^Simotel ping/);
			// `/voip test` looks first where the address leads; that is no ping.
			const pings = desk.world.pings().filter(({ method }) => method === 'POST').length;
			expect(pings).toBeGreaterThan(1);
			for (let before = 1; before < pings; before++) {
				await event();
				expect(messageText(desk.last('agent'))).toMatch(/^Simotel ping/);
			}
			await event();
			expect(messageText(desk.last('agent'))).toMatch(/^Ping event received \d/);
		},
	);

	test('answers every wrong secret alike', async () => {
		const path = await address();
		await type('agent', '/voip ping');
		const answers = await Promise.all(
			['', 'x', eventSecret.slice(1), `${eventSecret}x`, `${eventSecret}/a/b`].map((end) =>
				desk.box.call({ method: 'post', path: path + end, content: { event_name: 'Ping' } }),
			),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
		expect(messageText(desk.last('agent'))).toMatch(/^Simotel ping/);
	});

	test('shows a problem, and no more to an agent', async () => {
		await desk.world.setFault('simotel', 'ip-not-permitted');
		expect(await type('agent', '/voip ping')).toBe(
			'Simotel ping: failed · Simotel does not allow this IP address',
		);
		expect(await type('admin', '/voip ping')).toContain('Allowed IPs');
		expect(desk.box.records().filter(({ data }) => JSON.stringify(data).includes('run'))).toEqual(
			[],
		);
	});

	test.each(['0', '-1', '1e9', 'abc', '21'])('%s gets the range', async (word) => {
		expect(await type('agent', `/voip ping ${word}`)).toContain('a whole number from 1 to 20');
		expect(desk.world.pings()).toEqual([]);
	});

	test('prints the address for Simotel, which works', async () => {
		const shown = await type('admin', '/voip ping setup');
		const [, url = ''] = /API Address: (\S+)/.exec(shown) ?? [];
		expect(url.startsWith(`${desk.world.siteUrl}/api/apps/private/`)).toBe(true);
		const path = url.slice(desk.world.siteUrl.length);
		const answer = await desk.box.call({ method: 'get', path, query: { event_name: 'Cdr' } });
		expect(answer.status).toBe(200);
		expect(await type('agent', '/voip ping setup')).toContain('Only these roles');
	});

	test('shows the event that Simotel sends by itself, whatever its form and clock', async () => {
		for (const form of ['none', 'get', 'rest4-get', 'rest4-post', 'skewed', 'twice']) {
			await desk.world.setFault('simotel-event', form);
			const arrived = arrival(desk, 'agent', /^Ping event received/);
			await type('agent', '/voip ping');
			const shown = await arrived;
			expect(/Simotel's clock is .* behind/.test(shown)).toBe(form === 'skewed');
		}
	});

	test('refuses Basic credentials that are not ours, and takes ours', async () => {
		const { username, password } = desk.world.simotel();
		const url = `${desk.world.siteUrl}${await address()}${eventSecret}`;
		desk.world.setEvents({ address: url, username, password });
		await type('agent', '/voip ping');
		expect(await event()).toBe(200);
		desk.world.setEvents({ address: url, username, password: 'other' });
		expect(await event()).toBe(404);
	});

	test('refuses what is too large or makes no sense', async () => {
		const path = `${await address()}${eventSecret}`;
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
		await type('agent', '/voip ping');
		const answers = await Promise.all(Array.from({ length: 1000 }, event));
		expect(answers.filter((status) => status !== 200)).toEqual([]);
		expect(lastTexts('agent').filter((text) => text.startsWith('Ping event'))).toHaveLength(1);
		// When the last event came is remembered, no more.
		expect(desk.box.records()).toHaveLength(kept + 1);
	});

	test('no secret shows, but for the address that an admin asks for', () => {
		const shown = seen.filter((text) => !text.includes('API Address'));
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.join('\n')).not.toMatch(/canary-(event|simotel)/);
		expect(JSON.stringify(desk.box.records())).not.toContain('canary');
	});
});
