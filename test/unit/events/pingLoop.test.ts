import { loopDesk } from '../../support/pingLoop';

const received = /received 3\.4 s later/;

describe('an event', () => {
	test('is told to whoever pinged, once', async () => {
		const desk = loopDesk();
		await desk.ping('a');
		desk.after(3400);
		await desk.event();
		await desk.event();
		expect(desk.shown).toEqual([expect.stringMatching(received)]);
		expect(desk.shown[0]).not.toContain('clock');
	});

	test('is told with "about" while another ping waits, whoever sent that', async () => {
		const desk = loopDesk();
		await desk.ping('a', { number: 1, of: 2, run: 'r' });
		await desk.ping('b', { origin: 'check' });
		desk.after(3400);
		await desk.event();
		expect(desk.shown).toEqual([
			expect.stringContaining('Ping event 1 of 2 received about 3.4 s later'),
		]);
	});

	test('of an older ping of nobody is told to nobody', async () => {
		const desk = loopDesk();
		await desk.ping('a', { origin: 'check' });
		desk.after(1000);
		await desk.ping('b');
		desk.after(2400);
		await desk.event();
		expect(desk.shown).toEqual([]);
		desk.after(1000);
		await desk.event();
		expect(desk.shown).toEqual([expect.stringMatching(received)]);
	});

	test('takes away what waits for more than a minute, and answers none of it', async () => {
		const desk = loopDesk();
		await desk.ping('a');
		desk.after(60_001);
		await desk.event();
		expect(desk.shown).toEqual([]);
		expect(await desk.pings.waiting()).toEqual([]);
	});

	test.each([
		[300_000, "Simotel's clock is 296.6 s behind this server's."],
		[-300_000, "Simotel's clock is 300.0 s ahead of this server's."],
	])('from a clock that is %d ms late says so', async (late, sentence) => {
		const desk = loopDesk();
		await desk.ping('a');
		desk.after(3400);
		await desk.event(late);
		expect(desk.shown).toEqual([expect.stringContaining(sentence)]);
	});
});

describe('no event', () => {
	const silent = async () => {
		const desk = loopDesk();
		await desk.ping('a');
		desk.after(20_000);
		return desk;
	};

	test('is told to an admin, at most once an hour', async () => {
		const desk = await silent();
		await desk.look('a');
		await desk.look('a');
		expect(desk.shown).toEqual([expect.stringContaining('No Ping event within 20 s')]);
		desk.after(3_600_000);
		await desk.ping('b');
		await desk.look('b');
		expect(desk.shown).toHaveLength(2);
		expect(desk.errors).toEqual([]);
	});

	test('is told to nobody who is an admin no more', async () => {
		const desk = await silent();
		desk.user.roles = ['livechat-agent'];
		await desk.look('a');
		expect(desk.shown).toEqual([]);
	});

	test('of several is no news when one has come', async () => {
		const desk = loopDesk();
		await desk.ping('a', { run: 'r', number: 1, of: 2 });
		await desk.ping('b', { run: 'r', number: 2, of: 2 });
		desk.after(3000);
		await desk.event();
		desk.after(17_000);
		await desk.look('r');
		expect(desk.shown).toEqual([expect.stringContaining('Ping event 1 of 2')]);
	});
});
