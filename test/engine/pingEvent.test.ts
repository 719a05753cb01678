import { eventSecret } from '../../workspace/session/standardWorkspace';
import { messageText } from '../../workspace/terminal/blocksToText';
import { pingEngines, usePingApp } from '../support/usePingApp';

describe.each(pingEngines)(
	'the Ping event after /voip ping on Apps-Engine %s, on two instances',
	(engine) => {
		const app = usePingApp(engine);

		test('is shown once, also when it reaches the other instance', async () => {
			const path = `${await app().address()}${eventSecret}`;
			expect(await app().type('agent', '/voip ping')).toMatch(/^✅ Simotel answered in \d+ ms/);
			const content = { event_name: 'Ping', event: 'Ping', date: [Date.now() / 1000] };
			const answer = await app().box.call({ method: 'post', path, content, instance: 1 });
			expect(answer.status).toBe(200);
			expect(messageText(app().lastMessage('agent'))).toMatch(
				/^✅ Simotel answered in \d+ ms\n✅ Simotel reached this workspace too, \d+(\.\d)? s later$/,
			);
			const count = app().box.seen('agent').length;
			expect([await app().event(), await app().event()]).toEqual([200, 200]);
			expect(app().box.seen('agent')).toHaveLength(count);
			expect(JSON.stringify(app().box.records())).not.toContain('"run"');
		});

		test('is counted in one message after /voip ping 3', async () => {
			const before = app().box.seen('agent').length;
			expect(await app().type('agent', '/voip ping 3')).toMatch(/3 of 3 answered · 0 % loss/);
			await app().event();
			await app().event();
			await app().event();
			expect(
				new Set(
					app()
						.box.seen('agent')
						.slice(before)
						.map(({ id }) => id),
				).size,
			).toBe(1);
			expect(messageText(app().lastMessage('agent'))).toMatch(
				/3 of 3 answered[^]*\n✅ Simotel reached this workspace too, .* \(ping 3 of 3\)/,
			);
		});

		test('is reported missing to an admin after 20 s, at most once an hour, until it comes', async () => {
			await app().type('admin', '/voip ping');
			await app().box.advance(19_999);
			expect(messageText(app().lastMessage('admin'))).toMatch(/^✅ Simotel answered/);
			await app().box.advance(1);
			expect(messageText(app().lastMessage('admin'))).toMatch(
				/^✅ Simotel answered in \d+ ms\nNo Ping event within 20 s/,
			);
			await app().event();
			expect(messageText(app().lastMessage('admin'))).toMatch(/\n✅ Simotel reached this/);
			expect(
				app()
					.textsSinceStart('admin')
					.filter((text) => text.includes('No Ping')),
			).toEqual([]);
			// Events have come since then, so a missing one is reported again, and then not for an hour.
			await app().type('admin', '/voip ping');
			await app().box.advance(20_000);
			await app().type('admin', '/voip ping');
			await app().box.advance(20_000);
			expect(
				app()
					.textsSinceStart('admin')
					.filter((text) => text.includes('No Ping')),
			).toHaveLength(1);
		});

		test('is not reported missing to anybody once it has come', async () => {
			await app().type('agent', '/voip ping');
			await app().type('admin', '/voip ping');
			expect(app().box.jobs()).toHaveLength(2);
			await app().event();
			await app().event();
			await app().box.advance(20_000);
			expect(
				[...app().textsSinceStart('agent'), ...app().textsSinceStart('admin')].join('\n'),
			).not.toContain('No Ping');
		});

		test.each(['/voip', '/voip test simotel', '/voip setup', '/voip report'])(
			'is ignored when %s itself caused it',
			async (check) => {
				await app().type('admin', check);
				await app().type('admin', check);
				expect(await app().type('agent', '/voip ping')).toMatch(/^✅ Simotel answered/);
				// `/voip test` first looks for a redirect by a GET, which is no ping.
				const pings = app()
					.world.pings()
					.filter(({ method }) => method === 'POST').length;
				expect(pings).toBeGreaterThan(1);
				for (let before = 1; before < pings; before++) {
					await app().event();
					expect(messageText(app().lastMessage('agent'))).toMatch(/^✅ Simotel answered/);
				}
				await app().event();
				expect(messageText(app().lastMessage('agent'))).toMatch(/\n✅ Simotel reached this/);
			},
		);
	},
);
