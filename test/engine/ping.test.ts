import { openDesk, support } from './workspace';
import type { Desk } from './workspace';
import type { EndpointAnswer, EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';
import { failure, ok, standIn } from '../clients/simotelStandIn';
import type { StandIn } from '../clients/simotelStandIn';

const engines: EngineVersion[] = ['1.42.1', '1.53.1', '1.62.0'];
const secret = 'canary-event-secret-0123456789';
const account = {
	simotel_api_key: 'canary-api-key-77',
	simotel_username: 'canary-user',
	simotel_password: 'canary-pässwörd',
	simotel_event_secret: secret,
};

describe.each(engines)('/voip ping on Apps-Engine %s', (engine) => {
	let desk: Desk;
	let simotel: StandIn;
	const seen: string[] = [];

	beforeAll(async () => {
		simotel = await standIn();
		desk = await openDesk(engine, '7', (setup) => ({ ...setup, instances: 2 }));
		desk.box.onSeen((user, message) => seen.push(JSON.stringify([user, message])));
	});
	afterAll(async () => {
		await desk.close();
		await simotel.stop();
	});
	beforeEach(async () => {
		simotel.says(() => ok);
		await desk.renew({ simotel_url: simotel.url, ...account });
	});

	const address = async (): Promise<string> => {
		const [path] = (await desk.box.endpoints()).filter((one) => one.includes('/simotel/'));
		return (path ?? '').replace(/\*$/, '');
	};
	const event = async (instance = 1, more = ''): Promise<EndpointAnswer> =>
		desk.box.call({
			method: 'post',
			path: `${await address()}${secret}${more}`,
			headers: { 'content-type': 'application/json' },
			content: { event_name: 'Ping', event: 'Ping', date: [Date.now() / 1000] },
			instance,
		});
	const type = async (user: string, text: string): Promise<string> => {
		await desk.box.run({ user, room: support, text, instance: 0 });
		return messageText(desk.last(user));
	};
	const lastTexts = (user: string): string[] => desk.box.seen(user).map(messageText);

	test('is a target of /voip status', async () => {
		expect(await type('agent', '/voip')).toMatch(/3 of 3 up[^]*✅ Simotel · up · \d+ ms/);
		expect(await type('admin', '/voip status simotel')).toContain("you'll receive it");
	});

	test('shows the event that reaches another instance, once', async () => {
		expect(await type('agent', '/voip ping')).toMatch(/^Simotel ping: answered in \d+ ms/);
		expect((await event()).status).toBe(200);
		expect(messageText(desk.last('agent'))).toMatch(
			/^Ping event received \d+\.\d s later: Simotel can reach this workspace too$/,
		);
		const before = desk.box.seen('agent').length;
		expect((await event(0)).status).toBe(200);
		expect((await event(1, '/Ping')).status).toBe(200);
		expect(desk.box.seen('agent')).toHaveLength(before);
		expect(JSON.stringify(desk.box.records())).not.toContain('"run"');
	});

	test('counts the events of /voip ping 3 in one message', async () => {
		expect(await type('agent', '/voip ping 3')).toMatch(/3 sent, 3 ok, 0 % loss/);
		const before = desk.box.seen('agent').length;
		await event(0);
		await event(1);
		await event(0);
		expect(desk.box.seen('agent')).toHaveLength(before + 1);
		expect(messageText(desk.last('agent'))).toMatch(/^Ping event 3 of 3 received \d/);
	});

	test('tells an admin after 20 s that no event came, once an hour, and takes it back', async () => {
		await type('admin', '/voip ping');
		await desk.box.advance(20_000);
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

	test('answers every wrong secret alike', async () => {
		const path = await address();
		await type('agent', '/voip ping');
		const answers = await Promise.all(
			['', 'x', secret.slice(1), `${secret}x`, `${secret}/a/b`].map((end) =>
				desk.box.call({ method: 'post', path: path + end, content: { event_name: 'Ping' } }),
			),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
		expect(messageText(desk.last('agent'))).toMatch(/^Simotel ping/);
	});

	test('shows a problem, and no more to an agent', async () => {
		simotel.says(() => failure(403, 'IP is not permitted'));
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
		expect(simotel.heard).toEqual([]);
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

	test('answers a flood of 1,000 events', async () => {
		await type('agent', '/voip ping');
		const answers = await Promise.all(Array.from({ length: 1000 }, (_, one) => event(one % 2)));
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
		expect(lastTexts('agent').filter((text) => text.startsWith('Ping event'))).toHaveLength(1);
	});

	test('no secret shows, but for the address that an admin asks for', () => {
		const shown = seen.filter((text) => !text.includes('API Address'));
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.join('\n')).not.toMatch(/canary-(event|api|user|p)/);
		expect(JSON.stringify(desk.box.records())).not.toContain('canary');
	});
});
