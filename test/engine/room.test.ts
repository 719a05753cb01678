import { openDesk } from './workspace';
import type { Desk } from './workspace';
import type { EngineVersion } from '../../workspace/engine/box';
import { messageText } from '../../workspace/terminal/blocksToText';

const engines: EngineVersion[] = ['1.42.1', '1.62.0'];
const refusal = 'There is no such room, or you may not see what call it is.';

describe.each(engines)('/voip room on Apps-Engine %s', (engine) => {
	let desk: Desk;
	beforeAll(async () => {
		desk = await openDesk(engine);
	});
	afterAll(() => desk.close());

	const typeIn = async (user: string, room: string, text = '/voip room'): Promise<string> => {
		const { ok } = await desk.box.run({ user, room, text });
		expect(ok).toBe(true);
		return messageText(desk.last(user));
	};

	test('tells the serving agent about the call in progress', async () => {
		const shown = await typeIn('agent', 'callInboundOpen01');
		expect(shown).toMatch(/^Call with Mary · inbound · /);
		expect(shown).toMatch(/Open for \d+ min \d+ s · waited 38 s in queue "support"/);
		expect(shown).toContain('Agent agent');
	});

	test('tells it of another room by id, to those who may see it', async () => {
		expect(await typeIn('admin', 'GENERAL', '/voip room callClosed0000001')).toMatch(
			/Closed .* ago/,
		);
		expect(await typeIn('agent', 'GENERAL', '/voip room callOfManager0001')).toBe(refusal);
		expect(await typeIn('admin', 'GENERAL', '/voip room nosuchroom1234567')).toBe(refusal);
	});

	test('sending the command in a room is no proof of a right to it', async () => {
		expect(await typeIn('agent', 'callOfManager0001')).toBe(refusal);
	});

	test('says what a room is that is no call', async () => {
		expect(await typeIn('agent', 'GENERAL')).toMatch(
			/^This room is not a call\. It is a channel\./,
		);
	});

	test('says what is expected to words that are no id', async () => {
		expect(await typeIn('admin', 'GENERAL', '/voip room two words')).toContain('one room id');
	});

	test.each(['401', '403', '429', 'html-200', 'truncated', 'refuse'])(
		'tells what the engine knows when the API answers %s',
		async (fault) => {
			await desk.world.setFault('rest', fault);
			await desk.renew();
			const shown = await typeIn('agent', 'callInboundOpen01');
			await desk.world.setFault('rest', 'none');
			expect(shown).toMatch(/^Call with Mary · inbound/);
		},
	);

	test('never asks without rid, and asks four times a minute at most', async () => {
		await desk.renew();
		const rooms = [
			'callInboundOpen01',
			'callOutboundOpen1',
			'callClosed0000001',
			'callArchived00001',
			'callOfManager0001',
		];
		for (const room of [...rooms, ...rooms]) {
			expect(await typeIn('admin', room)).toMatch(/^Call with /);
		}
		const asked = desk.world.requests().filter(({ path }) => path.endsWith('voip/room'));
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.length).toBeLessThanOrEqual(4);
		expect(asked.filter(({ query }) => !query.rid || !query.token)).toEqual([]);
		expect(asked.filter(({ query }) => query.agentId || query.direction)).toEqual([]);
	});

	test('shows no part of the visitor’s token', () => {
		const tokens = desk.world
			.requests()
			.map(({ query }) => query.token)
			.filter(Boolean);
		const screens = JSON.stringify([...desk.box.seen('admin'), ...desk.box.seen('agent')]);
		expect(tokens.filter((token) => screens.includes(String(token)))).toEqual([]);
		expect(JSON.stringify(desk.box.records())).toBe('[]');
	});
});
