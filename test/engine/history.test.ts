import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { messageText } from '../../workspace/terminal/blocksToText';
import { decodePng } from '../support/decodePng';
import { recordHours } from '../support/recordedDay';
import { type AppUnderTest, startApp } from '../support/startApp';

const dayMs = 86_400_000;

type Picture = { imageUrl: string; altText: string };
const isPicture = (block: unknown): block is Picture =>
	typeof block === 'object' && block !== null && 'imageUrl' in block && 'altText' in block;

describe.each(['1.42.1', '1.62.0'] as const)('the history on Apps-Engine %s', (engine) => {
	let app: AppUnderTest;
	const linesOf = async (words: string, user = 'agent'): Promise<string[]> => {
		await app.type(user, `/voip history ${words}`);
		return messageText(app.lastMessage(user)).split('\n');
	};
	const pictures = (user = 'agent'): Picture[] =>
		[app.lastMessage(user).blocks ?? []].flat().filter(isPicture);
	const get = (path: string, more: object = {}) =>
		app.box.call({ method: 'get', path, instance: 1, ...more });

	beforeAll(async () => {
		app = await startApp(engine, '7', (setup) => ({ ...setup, instances: 2 }));
	});
	afterAll(() => app.close());

	test('is empty at first: an admin reads what to switch on', async () => {
		expect(await linesOf('', 'admin')).toEqual([
			'⚪ There is no history yet.',
			"Next: switch on the monitor in the app's settings › Monitor: it checks again and again and keeps the results",
		]);
		expect(await linesOf('')).toEqual([
			'⚪ There is no history yet.',
			'The monitor makes it. An admin can switch it on.',
		]);
	});

	describe('after a day with two outages', () => {
		beforeAll(async () => {
			await app.box.saveSetting('monitor_minutes', 30);
			await app.box.saveSetting('monitor_on', true);
			await recordHours(app, 25, [{ server: 'call-server', hours: [6, 7, 15] }]);
		});

		test('shows the bar, the sums and the last change of each server', async () => {
			const lines = await linesOf('');
			expect(lines.slice(0, 5)).toEqual([
				'🟡 Last 24 hours: 2 outages',
				expect.stringMatching(/^✅ Call server up since [\d: -]+ \(8 h 30 min\)$/),
				'•••••××•••••••×•••••••••',
				'87.5 % available · 2 outages, 3 h in all',
				expect.stringMatching(/^answers within \d+ ms \(p50\), \d+ ms \(p95\)$/),
			]);
			expect(lines).toContain('100 % available · no outage');
			expect(lines.pop()?.trim()).toBe('Each sign is 1 h, the oldest at the left: • up, × down');
		});

		test.each([
			['simotel', /Last 24 hours: no outage\n✅ Simotel up/],
			['7d', /Last 7 days: 2 outages/],
			['90D call-server', /Last 90 days: 2 outages\n✅ Call server up/],
		])('/voip history %s', async (words, said) => {
			expect((await linesOf(words)).join('\n')).toMatch(said);
		});

		test.each(['1y', 'pbx', '24h 7d', 'simotel call-server'])(
			'/voip history %s names the choices',
			async (words) => {
				expect((await linesOf(words)).pop()).toBe(
					'Type /voip history, and after it a server (call-server, management-server, simotel), a period (24h, 7d, 30d, 90d), or both.',
				);
			},
		);

		test('has a picture of each server that the other instance draws too', async () => {
			await linesOf('');
			const all = pictures();
			expect(all).toHaveLength(3);
			for (const { imageUrl, altText } of all) {
				expect(altText).toMatch(
					/, last 24 hours\. .* (no outage|3 h in all)\. answers within .* Oldest first: /,
				);
				const { pathname, search } = new URL(imageUrl);
				expect(search).toBe('');
				const first = await get(pathname, { instance: 0 });
				const second = await get(pathname);
				expect([first.status, first.headers['Content-Type']]).toEqual([200, 'image/png']);
				expect(first.headers['Cache-Control']).toMatch(/^private/);
				expect(first.headers['Referrer-Policy']).toBe('no-referrer');
				expect(second.body.equals(first.body)).toBe(true);
				const { width, height } = decodePng(first.body);
				expect([width, height]).toEqual([720, 328]);
			}
			await savePicture(engine, (await get(new URL(all[0]?.imageUrl ?? '').pathname)).body);
		});

		test('answers HEAD and OPTIONS, and other methods not at all', async () => {
			await linesOf('simotel');
			const { pathname } = new URL(pictures()[0]?.imageUrl ?? '');
			const statusOf = async (method: 'head' | 'options' | 'post' | 'put' | 'delete') =>
				(await app.box.call({ method, path: pathname })).status;
			expect(await statusOf('head')).toBe(200);
			expect(await statusOf('options')).toBe(204);
			expect(await Promise.all((['post', 'put', 'delete'] as const).map(statusOf))).toEqual([
				404, 404, 404,
			]);
		});

		test('keeps and repeats nothing of the query that phones append', async () => {
			await linesOf('simotel');
			const { pathname } = new URL(pictures()[0]?.imageUrl ?? '');
			const query = { rc_token: 'canary-login-token', rc_uid: 'canary-user' };
			const answer = await get(pathname, { query });
			expect(answer.status).toBe(200);
			expect(answer.body.includes('canary-login')).toBe(false);
			expect(JSON.stringify(app.box.records())).not.toContain('canary-login');
		});

		test('gives one and the same answer to wrong, changed and expired addresses', async () => {
			await linesOf('call-server');
			const { pathname } = new URL(pictures()[0]?.imageUrl ?? '');
			const [before = ''] = pathname.split('call-server.24h');
			const wrong = [
				pathname.replace('.24h.', '.7d.'),
				pathname.replace('call-server', 'simotel'),
				pathname.replace(/\.(\d+)\./, (_found, expires) => `.${Number(expires) + 300}.`),
				pathname.replace(/.\.png$/, 'x.png'),
				`${before}x`,
				before,
				`${before}a/b`,
			];
			const answers = await Promise.all(wrong.map((path) => get(path)));
			// Two days of checks would take long.
			await app.box.saveSetting('monitor_on', false);
			await app.box.advance(2 * dayMs);
			answers.push(await get(pathname));
			expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
			expect(answers[0]?.status).toBe(404);
		});
	});
});

/** For people: the picture as the tests have seen it. */
async function savePicture(engine: string, file: Buffer): Promise<void> {
	const folder = join(__dirname, '..', '..', '.build', 'pictures');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, `history-${engine}.png`), file);
}
