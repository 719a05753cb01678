import { bridgeHttp } from './bridge';
import { failure, ok, standIn } from './simotelStandIn';
import type { Said, StandIn } from './simotelStandIn';
import { pingSimotel } from '../../src/checks/simotel';
import { createHttp } from '../../src/clients/http';
import type { Verdict } from '../../src/domain/verdict';
import { systemClock } from '../../src/platform/systemClock';
import { readSettings } from '../../src/settings/readSettings';
import type { Values } from '../../src/settings/readSettings';

let simotel: StandIn;
beforeAll(async () => {
	simotel = await standIn();
});
afterAll(() => simotel.stop());

const ping = (values: Values = {}, ms = 3000): Promise<Verdict> => {
	const clock = systemClock();
	const settings = readSettings({ simotel_url: simotel.url, ...values }, {});
	const http = createHttp(bridgeHttp(), clock);
	return pingSimotel(settings, { http, clock }, { at: clock.now() + ms });
};
const codeOf = (verdict: Verdict): string =>
	verdict.state === 'up' ? 'up' : `${verdict.state} ${verdict.problem.code}`;

const page: Said = { status: 404, body: '<html><h1>Not Found</h1></html>', type: 'text/html' };

test.each<[string, Said, string]>([
	['success', ok, 'up'],
	['failure with 200', failure(200, 'no', 0), 'down simotel-failed'],
	['400', failure(400, 'Unable to parse content'), 'down simotel-request-unreadable'],
	[
		'401 missing',
		failure(401, 'BasicAuth or ApiKey is missing'),
		'down simotel-credentials-missing',
	],
	[
		'401 invalid',
		failure(401, 'BasicAuth or ApiKey is invalid'),
		'down simotel-credentials-invalid',
	],
	['403', failure(403, 'Access denied: /setting/ping/act'), 'down simotel-service-not-permitted'],
	['403 IP', failure(403, 'IP is not permitted'), 'down simotel-ip-not-permitted'],
	['404', page, 'down simotel-wrong-address'],
	['415', failure(415, 'Unsupported Media Type'), 'down simotel-wrong-content-type'],
	['501', failure(501, 'Requested service does not exist'), 'down simotel-service-unknown'],
	['405 twice', failure(405, 'Method not allowed'), 'down simotel-wrong-method'],
	['nothing', { status: 200 }, 'down simotel-unreadable'],
])('over a real connection: %s', async (_name, said, code) => {
	simotel.says(() => said);
	expect(codeOf(await ping())).toBe(code);
});

test('sends what Simotel’s own samples send', async () => {
	simotel.says(() => ok);
	await ping({
		simotel_api_key: ' key \n',
		simotel_username: 'کاربر',
		simotel_password: 'pä:ss',
	});
	expect(simotel.heard).toMatchObject([
		{
			method: 'POST',
			path: '/api/v4/setting/ping/act',
			body: '{}',
			headers: {
				'content-type': 'application/json',
				'x-apikey': 'key',
				'authorization': `Basic ${Buffer.from('کاربر:pä:ss').toString('base64')}`,
			},
		},
	]);
});

test('sends no credentials that are not set', async () => {
	simotel.says(() => ok);
	await ping();
	expect(simotel.heard[0]?.headers).not.toHaveProperty('authorization');
	expect(simotel.heard[0]?.headers).not.toHaveProperty('x-apikey');
});

test('PUT is tried once where POST is refused', async () => {
	simotel.says(({ method }) => (method === 'PUT' ? ok : failure(405, 'Method not allowed')));
	const verdict = await ping();
	expect(codeOf(verdict)).toBe('up');
	expect(simotel.heard.map(({ method, body }) => `${method} ${body}`)).toEqual([
		'POST {}',
		'PUT {}',
	]);
	expect(verdict.evidence.map(({ kind }) => kind)).toEqual([
		'asked',
		'answered',
		'said',
		'asked-with',
		'answered',
		'said',
	]);
});

test('silence is a time-out', async () => {
	simotel.says(() => ({ status: 200, silent: true }));
	expect(codeOf(await ping({}, 60))).toBe('down timed-out');
});

test('nobody listens, and no such name', async () => {
	expect(codeOf(await ping({ simotel_url: 'http://127.0.0.1:1' }))).toBe('down refused');
	expect(codeOf(await ping({ simotel_url: 'simotel.invalid' }))).toMatch(
		/^down name-(not-found|service-failed)$/,
	);
});
