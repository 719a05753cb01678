import { secret, createSimotelEndpoint } from '../../support/simotelEndpoint';

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
	test.each(['', 'short'])('none is right when the setting is %j', async (set) => {
		const endpoint = createSimotelEndpoint({ simotel_event_secret: set });
		expect(await endpoint.send('post', set, { content: ping })).toBe(404);
	});
});

test('what is nested too deep to be measured is too large, and no fault of ours', async () => {
	const content: unknown = JSON.parse('['.repeat(30_000) + ']'.repeat(30_000));
	const endpoint = createSimotelEndpoint();
	expect(await endpoint.send('post', secret, { content: { event_name: 'Cdr', content } })).toBe(
		413,
	);
	expect(endpoint.errors).toEqual([]);
});

describe('an event is taken', () => {
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

	test('others cost no look-up', async () => {
		const endpoint = createSimotelEndpoint();
		expect(await endpoint.send('post', secret, { content: { event_name: 'NewState' } })).toBe(200);
		expect(endpoint.reads).toEqual([]);
	});

	test.each<[string, unknown]>([
		['a list', [ping]],
		['text', 'event_name=Ping'],
		['nothing', {}],
		['a name that is none', { event_name: 5 }],
	])('%s is not Simotel’s', async (_name, content) => {
		expect(await createSimotelEndpoint().send('post', secret, { content })).toBe(400);
	});
});

describe('bodies', () => {
	const big = { event_name: 'Ping', filler: 'ü'.repeat(40_000) };
	test('that say they are over 64 KiB', async () => {
		const headers = { 'content-length': '65537' };
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: ping })).toBe(
			413,
		);
	});
	test('that are, whatever they say', async () => {
		const headers = { 'content-length': '10' };
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: big })).toBe(413);
		expect(await createSimotelEndpoint().send('get', secret, { query: big })).toBe(413);
	});
	test('with a wrong secret tell nothing', async () => {
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
	test('are not looked at where none are set', async () => {
		const headers = basic('x:y');
		expect(await createSimotelEndpoint().send('post', secret, { headers, content: ping })).toBe(
			200,
		);
	});
});

test('a fault of ours is an empty 500', async () => {
	const endpoint = createSimotelEndpoint();
	endpoint.break();
	expect(await endpoint.send('post', secret, { content: ping })).toBe(500);
	expect(endpoint.errors).toHaveLength(1);
});
