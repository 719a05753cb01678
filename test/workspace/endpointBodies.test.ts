import type { EndpointCall } from '../../workspace/engine/box';
import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';

let world: World;
const calls: EndpointCall[] = [];
beforeAll(async () => {
	world = await startWorld({ rocketchat: '7' });
	world.hostApps((call) => {
		calls.push(call);
		const content = { got: call.content };
		return Promise.resolve({ status: 200, headers: {}, content, body: Buffer.from('{}') });
	});
});
afterAll(() => world.stop());
beforeEach(() => {
	calls.length = 0;
});

async function post(type: string, body: string) {
	const url = `${world.siteUrl}/api/apps/private/app/hash/path`;
	const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body });
	return {
		status: answer.status,
		type: answer.headers.get('content-type'),
		body: await answer.text(),
	};
}

const json = 'application/json; charset=utf-8';
const form = 'application/x-www-form-urlencoded';
const sized = (bytes: number): string => JSON.stringify({ a: 'x'.repeat(bytes - 8) });

test.each([
	[json, '{"a":1}', { a: 1 }],
	[json, '[1]', [1]],
	[json, '', {}],
	[json, sized(102_400), expect.anything()],
	[form, 'a=1&b=%20', { a: '1', b: ' ' }],
	['text/plain', 'hello', {}],
	['application/xml', 'x'.repeat(200_000), {}],
])('a body of %s reaches the app parsed', async (type, body, content) => {
	expect((await post(type, body)).status).toBe(200);
	expect(calls.map((call) => call.content)).toEqual([content]);
});

test.each([
	[json, sized(102_401), 413, 'Payload Too Large'],
	[form, `a=${'x'.repeat(102_400)}`, 413, 'Payload Too Large'],
	[json, '{"a":', 400, 'Bad Request'],
	[json, 'null', 400, 'Bad Request'],
	[json, '"text"', 400, 'Bad Request'],
])(
	'express answers a body of %s itself, and the app hears nothing',
	async (type, body, status, title) => {
		expect(await post(type, body)).toEqual({
			status,
			type: 'text/html; charset=utf-8',
			body: expect.stringContaining(`<pre>${title}</pre>`),
		});
		expect(calls).toEqual([]);
	},
);
