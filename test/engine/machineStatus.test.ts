import { readMetrics } from '../support/readMetrics';
import { recordHours } from '../support/recordedDay';
import { type AppUnderTest, startApp } from '../support/startApp';

const first = 'first-token-for-the-metrics';
const second = 'second-token-for-the-metrics';
const methods = ['get', 'head', 'options', 'post', 'put', 'delete'] as const;

describe.each(['1.42.1', '1.62.0'] as const)(
	'the endpoints for other programs on Apps-Engine %s',
	(engine) => {
		let app: AppUnderTest;
		const pathOf = async (name: string): Promise<string> =>
			(await app.box.endpoints()).find((path) => path.endsWith(`/${name}`)) ?? '';
		const ask = async (name: string, token?: string, method: (typeof methods)[number] = 'get') =>
			app.box.call({
				method,
				path: await pathOf(name),
				headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
			});
		const valueOf = (text: string, name: string, labels: object = {}): number | undefined => {
			const found = readMetrics(text).find((family) => family.name === name);
			const metric = found?.metrics.find(({ labels: held = {} }) =>
				Object.entries(labels).every(([key, value]) => Object(held)[key] === value),
			);
			return metric && Number(metric.value);
		};

		beforeAll(async () => {
			app = await startApp(engine);
		});
		afterAll(() => app.close());

		test.each(['metrics', 'status'])('%s does not exist while no token is set', async (name) => {
			for (const token of [undefined, '', 'undefined', first]) {
				expect((await ask(name, token)).status).toBe(404);
			}
		});

		describe('with two tokens, after two hours of which one was an outage', () => {
			beforeAll(async () => {
				await app.box.saveSetting('metrics_tokens', `${first}, ${second}`);
				await app.box.saveSetting('monitor_minutes', 30);
				await app.box.saveSetting('monitor_on', true);
				await recordHours(app, 2, [{ server: 'call-server', hours: [1] }]);
			});

			test.each([first, second])('metrics are readable for Prometheus with %s', async (token) => {
				const { status, headers, body } = await ask('metrics', token);
				expect(status).toBe(200);
				expect(headers['Content-Type']).toBe('text/plain; charset=utf-8; version=0.0.4');
				const text = body.toString();
				expect(valueOf(text, 'voip_target_up', { target: 'call-server' })).toBe(0);
				expect(valueOf(text, 'voip_target_up', { target: 'simotel' })).toBe(1);
				const down = { target: 'call-server', state: 'down' };
				expect(valueOf(text, 'voip_target_state', down)).toBe(1);
				expect(valueOf(text, 'voip_beats_total', { target: 'simotel' })).toBeGreaterThan(3);
				expect(valueOf(text, 'voip_check_duration_seconds', { target: 'simotel' })).toBeLessThan(
					10,
				);
				expect(valueOf(text, 'voip_build_info')).toBe(1);
			});

			test('the status is the same as JSON', async () => {
				const { status, headers, body } = await ask('status', first);
				expect([status, headers['Content-Type']]).toEqual([200, 'application/json; charset=utf-8']);
				expect(JSON.parse(body.toString())).toMatchObject({
					targets: [
						{ target: 'call-server', state: 'down', problem: expect.any(String) },
						{ target: 'management-server', state: 'up' },
						{ target: 'simotel', state: 'up', proof: 'ping-answered' },
					],
				});
			});

			test('the time that an event of Simotel took is among them', async () => {
				await app.type('admin', '/voip ping');
				expect(await app.world.sendEvent()).toBe(200);
				const { body } = await ask('metrics', first);
				expect(valueOf(body.toString(), 'voip_simotel_loop_seconds')).toBeGreaterThanOrEqual(0);
			});

			test('they start no check, and no wrong token makes the app read anything', async () => {
				app.world.forget();
				app.box.resetCrossings();
				await ask('metrics', first);
				await ask('status', first);
				const { 'Persistence.readByAssociations': reads, ...others } = app.box.crossings();
				expect([reads, others]).toEqual([2, {}]);
				expect(app.world.requests()).toEqual([]);
			});

			test('1,000 requests without or with a wrong token get the same 404, and the app logs nothing', async () => {
				const ours = (): number =>
					app.box.appLog().filter(({ severity }) => severity !== 'debug').length;
				await ask('metrics');
				app.box.resetCrossings();
				const before = ours();
				const tokens = [undefined, '', 'x', first.slice(1), `${first} ${second}`];
				const answers = await Promise.all(
					Array.from({ length: 1000 }, (_, at) =>
						ask(at % 2 ? 'metrics' : 'status', tokens[at % tokens.length]),
					),
				);
				expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
				expect(answers[0]?.status).toBe(404);
				expect(app.box.crossings()).toEqual({});
				expect(ours()).toBe(before);
			});

			test('every method is answered', async () => {
				const statuses = async (token?: string): Promise<number[]> =>
					(await Promise.all(methods.map((method) => ask('metrics', token, method)))).map(
						({ status }) => status,
					);
				expect(await statuses(first)).toEqual([200, 200, 204, 404, 404, 404]);
				expect(new Set(await statuses('wrong'))).toEqual(new Set([404]));
			});

			test('a result that is no longer made is left out', async () => {
				await app.box.saveSetting('monitor_on', false);
				const { body } = await ask('metrics', second);
				expect(valueOf(body.toString(), 'voip_target_up')).toBeUndefined();
				expect(valueOf(body.toString(), 'voip_build_info')).toBe(1);
			});
		});
	},
);
