import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';

/** The tests that the app never makes a room rely on this behaviour of the simulated API. */
describe('the simulated voip/room', () => {
	const token = 'canaryVisitorTokenMary7731';
	let world: World;
	let now = 0;
	beforeEach(async () => {
		now = Date.now();
		world = await startWorld({ rocketchat: '7', now: () => now });
	});
	afterEach(() => world.stop());

	async function ask(query: Record<string, string>, authToken = world.token.authToken) {
		const url = `${world.siteUrl}/api/v1/voip/room?${new URLSearchParams(query)}`;
		const headers = { 'X-Auth-Token': authToken, 'X-User-Id': world.token.userId };
		const response = await fetch(url, { headers });
		const body: unknown = await response.json();
		return { status: response.status, body };
	}

	test('tells a room by rid and token', async () => {
		const rid = 'callInboundOpen01';
		const body = { room: { _id: rid, t: 'v' }, newRoom: false, success: true };
		expect(await ask({ rid, token })).toMatchObject({ status: 200, body });
	});

	test('without rid makes a room for a visitor who has no open one', async () => {
		const before = world.rooms().length;
		const open = await ask({ token, agentId: 'agent' });
		expect(open.body).toMatchObject({ room: { _id: 'callInboundOpen01' }, newRoom: false });
		expect(world.rooms()).toHaveLength(before);
		const made = await ask({ token: '8s7e9ony6ctl27e1qf8kue', agentId: 'agent' });
		expect(made.body).toMatchObject({ newRoom: true });
		expect(world.rooms()).toHaveLength(before + 1);
	});

	test.each([
		[{ token }],
		[{ rid: 'callInboundOpen01', token, agentId: 'agent' }],
		[{ rid: 'callInboundOpen01', token, direction: 'inbound' }],
	])('refuses the parameters %j', async (query) => {
		const before = world.rooms().length;
		const body = { success: false, errorType: 'invalid-params' };
		expect(await ask(query)).toMatchObject({ status: 400, body });
		expect(world.rooms()).toHaveLength(before);
	});

	test.each([
		['invalid-token', { rid: 'callInboundOpen01', token: 'unknown' }],
		['invalid-room', { rid: 'nowhere', token }],
		['invalid-room', { rid: 'callOutboundOpen1', token }],
		['invalid-room', { rid: 'kCJDd5peKiZnGJLPq', token: '8s7e9ony6ctl27e1qf8kue' }],
	])('says %s to %j', async (error, query) => {
		expect(await ask(query)).toMatchObject({ status: 400, body: { success: false, error } });
	});

	test('requires a login and the permission', async () => {
		const query = { rid: 'callInboundOpen01', token };
		expect((await ask(query, 'unknown')).status).toBe(401);
		await world.setFault('rest', '403');
		expect((await ask(query)).status).toBe(403);
	});

	test('accepts five requests a minute, and counts refused ones', async () => {
		for (const rid of ['nowhere', 'nowhere', 'nowhere', 'nowhere', 'callInboundOpen01']) {
			expect((await ask({ rid, token })).status).not.toBe(429);
		}
		now += 59_999;
		expect((await ask({ rid: 'callInboundOpen01', token })).status).toBe(429);
		now += 1;
		expect((await ask({ rid: 'callInboundOpen01', token })).status).toBe(200);
	});
});
