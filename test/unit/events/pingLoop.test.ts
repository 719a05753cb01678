import { createPingLoop } from '../../support/pingLoop';

const received = /^Simotel answered in 96 ms\n✅ Simotel reached this workspace too, 3\.4 s later/;

describe('an event', () => {
	test('is reported once to the user who sent the ping', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(3400);
		await loop.event();
		await loop.event();
		expect(loop.shown).toEqual([expect.stringMatching(received)]);
		expect(loop.shown[0]).not.toContain('clock');
	});

	test('that comes before the reply is left to it', async () => {
		const loop = createPingLoop();
		await loop.send('a');
		loop.pass(600);
		await loop.event();
		expect(loop.shown).toEqual([]);
		expect(await loop.reply('a')).toMatchObject({ ms: 600, about: false, number: 1, of: 1 });
	});

	test('leaves no record, and the next reply removes one whose event never came', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		await loop.event();
		expect(JSON.stringify(await loop.records.under('voip-status'))).not.toContain('"run"');
		await loop.ping('never');
		loop.pass(60_001);
		await loop.ping('later');
		const left = JSON.stringify(await loop.records.under('simotel-ping-reply'));
		expect(left).toContain('later');
		expect(left).not.toContain('never');
	});

	test('shows the difference of the clocks to admins only', async () => {
		const loop = createPingLoop();
		await loop.send('a');
		await loop.reply('a', false);
		await loop.event(300_000);
		expect(loop.shown).toEqual([expect.stringContaining('reached this workspace too')]);
		expect(loop.shown[0]).not.toContain('clock');
	});

	test('is reported with "about" while any other ping waits', async () => {
		const loop = createPingLoop();
		await loop.ping('a', { number: 1, of: 2, run: 'r' });
		await loop.ping('b', { origin: 'check' });
		loop.pass(3400);
		await loop.event();
		expect(loop.shown).toEqual([expect.stringContaining('too, about 3.4 s later (ping 1 of 2)')]);
	});

	test('that answers an older ping of the app itself is reported to nobody', async () => {
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

	test.each([1, 2])(
		'at the same moment as nine others, on %d instances, answers a ping of its own',
		async (instances) => {
			const loop = createPingLoop({ instances });
			const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
			for (const name of names) {
				await loop.ping(name);
			}
			loop.pass(1000);
			await Promise.all(names.map(() => loop.event()));
			expect(loop.shown).toHaveLength(10);
			expect(await loop.pings.waiting()).toEqual([]);
		},
	);

	test('whose ping cannot be taken away leaves it to the next event', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.breakClaims(true);
		await expect(loop.event()).rejects.toThrow('no database');
		loop.breakClaims(false);
		await loop.event();
		expect(loop.shown).toHaveLength(1);
	});

	test('removes pings older than a minute without reporting them', async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(60_001);
		await loop.event();
		expect(loop.shown).toEqual([]);
		expect(await loop.pings.waiting()).toEqual([]);
	});

	test.each([
		[300_000, "Simotel's clock is 5 min behind this server's"],
		[-300_000, "Simotel's clock is 5 min ahead of this server's"],
		[-4e15, "Simotel's clock is a day or more ahead of this server's"],
	])(
		'from a clock that is %d ms behind is reported with the difference',
		async (late, sentence) => {
			const loop = createPingLoop();
			await loop.ping('a');
			loop.pass(3400);
			await loop.event(late);
			expect(loop.shown).toEqual([expect.stringContaining(sentence)]);
		},
	);
});

describe('a missing event', () => {
	const silent = async () => {
		const loop = createPingLoop();
		await loop.ping('a');
		loop.pass(20_000);
		return loop;
	};

	test('is reported to an admin, at most once an hour', async () => {
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

	test('is reported to an agent once, with nothing that an agent has to do', async () => {
		const loop = await silent();
		loop.user.roles = ['livechat-agent'];
		await loop.look('a');
		await loop.look('a');
		expect(loop.shown).toEqual([
			'Simotel answered in 96 ms\nNo Ping event came back within 20 s. Calls are not affected. An admin can see why.',
		]);
	});

	test('for the rest of several pings is not reported when one event has come', async () => {
		const loop = createPingLoop();
		await loop.ping('a', { run: 'r', number: 1, of: 2 });
		await loop.ping('b', { run: 'r', number: 2, of: 2 });
		loop.pass(3000);
		await loop.event();
		loop.pass(17_000);
		await loop.look('r');
		expect(loop.shown).toEqual([expect.stringContaining('(ping 1 of 2)')]);
	});
});
