import { type Box, type EndpointCall, engineVersions } from '../../workspace/engine/box';
import { startBox } from '../../workspace/engine/startBox';
import { probeSetup } from '../support/boxProbe';
import { endpointProbe } from '../support/endpointProbe';

describe.each(engineVersions)('endpoints on Apps-Engine %s', (engine) => {
	const isOld = engine === '1.42.1';
	let box: Box;
	beforeAll(async () => {
		const serverVersion = isOld ? '6.9.0' : '8.1.0';
		box = await startBox(probeSetup(engine, { serverVersion }));
		await box.install(endpointProbe());
	});
	afterAll(() => box.stop());

	const get = (path: string, more: Partial<EndpointCall> = {}) =>
		box.call({ method: 'get', path: `/api/apps/public/${box.appId}/${path}`, ...more });

	test('a Buffer is sent as bytes with the headers that were given', async () => {
		const { status, headers, body } = await get('bytes');
		expect([status, [...body]]).toEqual([200, [137, 80, 0, 255]]);
		expect(headers).toEqual({
			'Content-Type': 'image/png',
			'Cache-Control': 'private',
			'ETag': expect.stringMatching(/^W\/"4-.{27}"$/),
			'X-Content-Type-Options': 'nosniff',
		});
	});

	// Deno's engines make a Buffer of a small one that happens to cross in one piece.
	test('another array of bytes is sent as JSON', async () => {
		const { headers, body } = await get('array', isOld ? {} : { headers: { 'x-many': '1' } });
		expect([headers['Content-Type'], body.toString('utf8', 0, 12)]).toEqual([
			'application/json; charset=utf-8',
			'{"0":0,"1":0',
		]);
	});

	test('a text without a type is HTML, a type gets its charset before other parameters', async () => {
		expect((await get('text')).headers['Content-Type']).toBe('text/html; charset=utf-8');
		const { headers } = await get('metrics');
		expect(headers['content-type']).toBe('text/plain; charset=utf-8; version=0.0.4');
	});

	test('an answer that the client has already is not sent again', async () => {
		const { headers } = await get('text');
		const again = await get('text', { headers: { 'if-none-match': headers.ETag ?? '' } });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test('what a star stands for arrives as the parameter 0', async () => {
		expect((await get('chart/1700-ab/c.png')).content).toEqual({ rest: '1700-ab/c.png' });
	});

	test('a named parameter in the path breaks two engines', async () => {
		const { status, content } = await get('item/a');
		const works = isOld || engine === '1.62.0';
		expect([status, works ? content : '']).toEqual(works ? [200, { name: 'a' }] : [500, '']);
	});

	test.each(['head', 'options'] as const)(
		'%s, which the app lacks, is answered by 500',
		async (method) => {
			expect((await get('text', { method })).status).toBe(500);
		},
	);

	test('an answer without a status is answered by 500', async () => {
		expect((await get('bare')).status).toBe(500);
	});

	test('a header of another login arrives, the parameter access_token not on newer servers', async () => {
		const { content } = await get('echo?access_token=t&a=1', {
			headers: { authorization: 'Bearer x' },
		});
		const query = isOld ? { access_token: 't', a: '1' } : { a: '1' };
		expect(content).toEqual({ query, authorization: 'Bearer x' });
	});

	test('an endpoint with login wants it in the headers, which a picture does not send', async () => {
		expect((await get('locked')).status).toBe(401);
		expect((await get('locked', { headers: { 'x-user-id': 'u1' } })).content).toBe('in');
	});

	test('in a disabled app there are none', async () => {
		await box.disable();
		expect((await get('text')).status).toBe(404);
		await box.enable();
	});
});
