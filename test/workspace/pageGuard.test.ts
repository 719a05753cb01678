import { probeApp } from '../support/boxProbe';
import { openPage, type PageUnderTest } from '../support/openPage';
import { rawRequest } from '../support/rawRequest';

let tested: PageUnderTest;
let port: number;
beforeAll(async () => {
	tested = await openPage(probeApp(), { empty: true });
	port = Number(new URL(tested.page.address).port);
});
afterAll(() => tested.stop());

const paths = ['/', '/page/state', '/page/events?user=admin', '/page/assets/page.js', '/api/info'];
const own = (): string => `127.0.0.1:${port}`;
const fault = { server: 'simotel', fault: 'refuse' };

describe.each([
	['another name, as after DNS rebinding', () => `attacker.invalid:${port}`],
	['a name without a port', () => '127.0.0.1'],
	['another port', () => '127.0.0.1:1'],
	['a name that begins as ours', () => `127.0.0.1:${port}.attacker.invalid`],
	['another address', () => `0.0.0.0:${port}`],
])('a request whose Host is %s', (_name, host) => {
	test.each(paths)('is refused at %s', async (path) => {
		const { status, text } = await rawRequest(port, path, { host: host() });
		expect(status).toBe(403);
		expect(text).toContain(`This server answers to ${own()} and localhost:${port} only.`);
		expect(text).not.toContain(tested.token);
	});

	test('changes nothing, even with the token', async () => {
		const headers = { 'host': host(), 'x-page-token': tested.token };
		const { status } = await rawRequest(port, '/page/world', headers, JSON.stringify(fault));
		expect(status).toBe(403);
		expect(tested.session.broken()).toEqual({});
	});
});

test.each(['http://attacker.invalid', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
	'a request of a page from %s is refused',
	async (origin) => {
		for (const path of paths) {
			const { status, text } = await rawRequest(port, path, { host: own(), origin });
			expect([status, text]).toEqual([403, expect.stringContaining('Pages of other sites')]);
		}
		const headers = { 'host': own(), origin, 'x-page-token': tested.token };
		const { status } = await rawRequest(port, '/page/world', headers, JSON.stringify(fault));
		expect(status).toBe(403);
	},
);

test('a picture or script of another site is refused, and a link to the page is not', async () => {
	const embedded = { 'host': own(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
	expect((await rawRequest(port, '/page/state', embedded)).status).toBe(403);
	const link = { ...embedded, 'sec-fetch-mode': 'navigate' };
	expect((await rawRequest(port, '/', link)).status).toBe(200);
});

test('the page itself is answered, by address and as localhost', async () => {
	for (const host of [own(), `localhost:${port}`]) {
		const origin = `http://${host}`;
		expect((await rawRequest(port, '/page/state', { host, origin })).status).toBe(200);
	}
});

test.each([
	['no token', {}],
	['another token', { 'x-page-token': 'a'.repeat(48) }],
	['a shorter token', { 'x-page-token': 'a' }],
	['a token of other letters', { 'x-page-token': 'ä'.repeat(48) }],
])('a change with %s is refused', async (_name, headers) => {
	const sent = { host: own(), ...headers };
	for (const path of ['/page/world', '/page/app', '/page/app/zip', '/page/say', '/page/restart']) {
		const { status, text } = await rawRequest(port, path, sent, JSON.stringify(fault));
		expect([status, text]).toEqual([403, expect.stringContaining('reload it')]);
	}
	expect(tested.session.broken()).toEqual({});
});

test.each(['', '{', '[]', '"text"', 'null'])('the body %j is refused', async (body) => {
	const headers = { 'host': own(), 'x-page-token': tested.token };
	const { status, text } = await rawRequest(port, '/page/world', headers, body);
	expect([status, text]).toEqual([400, expect.stringContaining('must be a JSON object')]);
});

test('bodies have a size, announced or not', async () => {
	const headers = { 'host': own(), 'x-page-token': tested.token };
	const announced = { ...headers, 'content-length': String(30 * 1024 * 1024) };
	expect((await rawRequest(port, '/page/app/zip', announced, 'x')).status).toBe(413);
	const large = JSON.stringify({ ...fault, more: 'x'.repeat(300_000) });
	const chunked = { ...headers, 'transfer-encoding': 'chunked' };
	expect((await rawRequest(port, '/page/world', chunked, large)).status).toBe(413);
	expect(tested.session.broken()).toEqual({});
});

test('no path leads to files outside the page', async () => {
	for (const name of ['../../../package.json', '..%2f..%2fpackage.json', '__proto__', '']) {
		const { status } = await rawRequest(port, `/page/assets/${name}`, { host: own() });
		expect(status).toBe(404);
	}
	expect((await rawRequest(port, '//', { host: own() })).status).toBe(400);
	expect((await rawRequest(port, '/page/constructor', { host: own() })).status).toBe(404);
});

test('the page may load from its own server only, and no other site may show it', async () => {
	const { headers, text } = await rawRequest(port, '/', { host: own() });
	const policy = String(headers['content-security-policy']);
	expect(policy).toContain("default-src 'none'; script-src 'self';");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(text).toContain('<div id="page"></div>');
	expect(text).toContain('src="/page/assets/page.js"');
	expect(headers).not.toHaveProperty('access-control-allow-origin');
});
