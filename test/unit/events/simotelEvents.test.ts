import { createSimotelEndpoint, secret } from '../../support/simotelEndpoint';

const ping = { event_name: 'Ping', event: 'Ping', date: [1700313059.3894584] };
const basic = (text: string) => ({
	authorization: `Basic ${Buffer.from(text).toString('base64')}`,
});

describe('the secret in the path', () => {
	test.each([
		['right', secret, 200],
		['right, with a slash', `${secret}/`, 200],
		['wrong', `${secret}x`, 404],
		['shorter', secret.slice(1), 404],
		['in capitals', secret.toUpperCase(), 404],
		['none', '', 404],
		['deeper', `${secret}/a/b`, 404],
	])('%s', async (_name, path, status) => {
		expect(await createSimotelEndpoint().send('post', path, { content: ping })).toBe(status);
	});
	test('no parameter at all', async () => {
		expect(await createSimotelEndpoint().send('post', '', { params: {}, content: ping })).toBe(404);
	});
	test.each(['', 'short'])('no secret is accepted when the setting is %j', async (set) => {
		const endpoint = createSimotelEndpoint({ simotel_event_secret: set });
		expect(await endpoint.send('post', set, { content: ping })).toBe(404);
	});
});

test('a body nested too deep to be measured is refused as too large, without an error in the log', async () => {
	const content: unknown = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000));
	const endpoint = createSimotelEndpoint();
	expect(await endpoint.send('post', secret, { content: { event_name: 'Cdr', content } })).toBe(
		413,
	);
	expect(endpoint.errors).toEqual([]);
});

describe('a request with the right secret', () => {
	test.each<[string, 'get' | 'post', string, object]>([
		['G4 POST', 'post', secret, { content: ping }],
		['G4 GET', 'get', secret, { query: { event_name: 'Ping', date: '1700313059.3' }, content: {} }],
		['Rest4 POST', 'post', `${secret}/Ping`, { content: { date: [1700313059.3] } }],
		['Rest4 GET', 'get', `${secret}/ping`, { query: {} }],
		['POST as parameters', 'post', secret, { query: { event_name: 'Ping' }, content: {} }],
	])('%s', async (_name, method, path, request) => {
		const endpoint = createSimotelEndpoint();
		expect(await endpoint.send(method, path, request)).toBe(200);
		expect(endpoint.reads).toHaveLength(1);
	});

	test('reads no records for events other than Ping', async () => {
		const endpoint = createSimotelEndpoint();
		expect(await endpoint.send('post', secret, { content: { event_name: 'NewState' } })).toBe(200);
		expect(endpoint.reads).toEqual([]);
	});

	test.each<[string, unknown]>([
		['a list', [ping]],
		['text', 'event_name=Ping'],
		['nothing', {}],
		['an event name that is no text', { event_name: 5 }],
	])('is refused when it holds %s', async (_name, content) => {
		expect(await createSimotelEndpoint().send('post', secret, { content })).toBe(400);
	});
});

describe('a body', () => {
	const big = { event_name: 'Ping', filler: 'ü'.repeat(40_000) };
	test('is refused when it is announced with more than 64 KiB', async () => {
		const headers = { 'content-length': '65537' };
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: ping })).toBe(
			413,
		);
	});
	test('is refused when it has more than 64 KiB, whatever is announced', async () => {
		const headers = { 'content-length': '10' };
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: big })).toBe(413);
		expect(await createSimotelEndpoint().send('get', secret, { query: big })).toBe(413);
	});
	test('of any size gets 404 when the secret is wrong', async () => {
		expect(await createSimotelEndpoint().send('post', 'x', { content: big })).toBe(404);
	});
});

describe('user and password, as Simotel can send them', () => {
	const account = { simotel_username: 'کاربر', simotel_password: 'pä:ss' };
	test.each([
		['right', basic('کاربر:pä:ss'), 200],
		['none', {}, 200],
		['wrong', basic('x:y'), 404],
		['of another kind', { authorization: 'Bearer x' }, 404],
	])('%s', async (_name, headers, status) => {
		expect(
			await createSimotelEndpoint(account).send('post', secret, { headers, content: ping }),
		).toBe(status);
	});
	test('are ignored when none are set', async () => {
		const headers = basic('x:y');
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: ping })).toBe(
			200,
		);
	});
});

test('an error in the app is answered with an empty 500', async () => {
	const endpoint = createSimotelEndpoint();
	endpoint.break();
	expect(await endpoint.send('post', secret, { content: ping })).toBe(500);
	expect(endpoint.errors).toHaveLength(1);
});
