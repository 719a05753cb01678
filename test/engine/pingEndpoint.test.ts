import { eventSecret } from '../../workspace/session/standardWorkspace';
import { messageText } from '../../workspace/terminal/blocksToText';
import { arrival } from '../support/startApp';
import { pingEngines, usePingApp } from '../support/usePingApp';

describe.each(pingEngines)(
	'the address for events from Simotel on Apps-Engine %s, on two instances',
	(engine) => {
		const app = usePingApp(engine);

		test('answers every wrong secret with the same 404', async () => {
			const path = await app().address();
			await app().type('agent', '/voip ping');
			const answers = await Promise.all(
				['', 'x', eventSecret.slice(1), `${eventSecret}x`, `${eventSecret}/a/b`].map((end) =>
					app().box.call({ method: 'post', path: path + end, content: { event_name: 'Ping' } }),
				),
			);
			expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
			expect(messageText(app().lastMessage('agent'))).toMatch(/^✅ Simotel answered/);
		});

		test('shows the Ping event in every form that Simotel can send', async () => {
			for (const form of ['none', 'get', 'rest4-get', 'rest4-post', 'skewed', 'twice']) {
				await app().world.setFault('simotel-event', form);
				const arrived = arrival(app(), 'admin', /\n✅ Simotel reached this/);
				await app().type('admin', '/voip ping');
				const shown = await arrived;
				expect(/Simotel's clock is .* behind/.test(shown)).toBe(form === 'skewed');
			}
		});

		test('accepts the configured user and password, and refuses others', async () => {
			const { username, password } = app().world.simotel();
			const url = `${app().world.siteUrl}${await app().address()}${eventSecret}`;
			app().world.setEvents({ address: url, username, password });
			await app().type('agent', '/voip ping');
			expect(await app().event()).toBe(200);
			app().world.setEvents({ address: url, username, password: 'other' });
			expect(await app().event()).toBe(404);
		});

		test('refuses requests that are too large or malformed', async () => {
			const path = `${await app().address()}${eventSecret}`;
			const answer = async (content: unknown, headers = {}): Promise<number> =>
				(await app().box.call({ method: 'post', path, content, headers })).status;
			expect(await answer({ event_name: 'Cdr', record: 'x'.repeat(70_000) })).toBe(413);
			expect(await answer({ event_name: 'Cdr' }, { 'content-length': '70000' })).toBe(413);
			expect(await answer(['Ping'])).toBe(400);
			expect(await answer({ event_name: 7 })).toBe(400);
			expect(await answer({ event_name: 'NewState', exten: '991', state: 'Idle' })).toBe(200);
		});

		test('refuses a body that is nested 3,000 deep, and takes the next event', async () => {
			const path = `${await app().address()}${eventSecret}`;
			const record: unknown = JSON.parse('['.repeat(3000) + ']'.repeat(3000));
			const content = { event_name: 'Cdr', record };
			const { status } = await app().box.call({ method: 'post', path, content });
			expect(status).toBeGreaterThanOrEqual(400);
			expect(await app().event()).toBe(200);
		});

		test('answers 1,000 events at once, and stores none of them', async () => {
			const kept = app().box.records().length;
			await app().type('agent', '/voip ping');
			const answers = await Promise.all(Array.from({ length: 1000 }, () => app().event()));
			expect(answers.filter((status) => status !== 200)).toEqual([]);
			expect(
				app()
					.textsSinceStart('agent')
					.filter((text) => text.includes('✅ Simotel reached')),
			).toHaveLength(1);
			// Only the time of the last event is stored.
			expect(app().box.records()).toHaveLength(kept + 1);
		});
	},
);
