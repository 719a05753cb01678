import { createPingLoop } from '../../support/pingLoop';

const received = /received 3\.4 s later/;

describe('an event', () => {
	test('is told to whoever pinged, once', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(3400);
		await loop.event();
		await loop.event();
		expect(loop.shown).toEqual([expect.stringMatching(received)]);
		expect(loop.shown[0]).not.toContain('clock');
	});

	test('is told with "about" while another ping waits, whoever sent that', async () => {
		const loop = createPingLoop();
		await loop.ping('a', { number: 1, of: 2, run: 'r' });
		await loop.ping('b', { origin: 'check' });
		loop.pass(3400);
		await loop.event();
		expect(loop.shown).toEqual([
			expect.stringContaining('Ping event 1 of 2 received about 3.4 s later'),
		]);
	});

	test('of an older ping of nobody is told to nobody', async () => {
		const loop = createPingLoop();
		await loop.ping('a', { origin: 'check' });
		loop.pass(1000);
		await loop.ping('b');
		loop.pass(2400);
		await loop.event();
		expect(loop.shown).toEqual([]);
		loop.pass(1000);
		await loop.event();
		expect(loop.shown).toEqual([expect.stringMatching(received)]);
	});

	test('takes away what waits for more than a minute, and answers none of it', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(60_001);
		await loop.event();
		expect(loop.shown).toEqual([]);
		expect(await loop.pings.waiting()).toEqual([]);
	});

	test.each([
		[300_000, "Simotel's clock is 296.6 s behind this server's."],
		[-300_000, "Simotel's clock is 300.0 s ahead of this server's."],
	])('from a clock that is %d ms late says so', async (late, sentence) => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(3400);
		await loop.event(late);
		expect(loop.shown).toEqual([expect.stringContaining(sentence)]);
	});
});

describe('no event', () => {
	const silent = async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(20_000);
		return loop;
	};

	test('is told to an admin, at most once an hour', async () => {
		const loop = await silent();
		await loop.look('a');
		await loop.look('a');
		expect(loop.shown).toEqual([expect.stringContaining('No Ping event within 20 s')]);
		loop.pass(3_600_000);
		await loop.ping('b');
		await loop.look('b');
		expect(loop.shown).toHaveLength(2);
		expect(loop.errors).toEqual([]);
	});

	test('is told to nobody who is an admin no more', async () => {
		const loop = await silent();
		loop.user.roles = ['livechat-agent'];
		await loop.look('a');
		expect(loop.shown).toEqual([]);
	});

	test('of several is no news when one has come', async () => {
		const loop = createPingLoop();
		await loop.ping('a', { run: 'r', number: 1, of: 2 });
		await loop.ping('b', { run: 'r', number: 2, of: 2 });
		loop.pass(3000);
		await loop.event();
		loop.pass(17_000);
		await loop.look('r');
		expect(loop.shown).toEqual([expect.stringContaining('Ping event 1 of 2')]);
	});
});
