import { createHttp } from '../../../src/clients/http';
import { createManualClock } from '../../support/manualClock';

type Accessor = Parameters<typeof createHttp>[0];

function answering(content: unknown) {
	const asked: unknown[] = [];
	const get = async (_url: string, options: unknown) => {
		asked.push(options);
		return { statusCode: 200, headers: { 'content-type': 'application/json' }, content };
	};
	const http = createHttp({ get } as unknown as Accessor, createManualClock());
	const request = { method: 'get', url: 'http://x', headers: {}, timeoutMs: 1000 } as const;
	return { asked, read: () => http(request).reading };
}

test('requests an answer as bytes, so that Rocket.Chat does not send it a second time as parsed JSON', async () => {
	const { asked, read } = answering(Buffer.from('{"name":"سیموتل"}'));
	expect(await read()).toMatchObject({ body: { kind: 'json', value: { name: 'سیموتل' } } });
	expect(asked).toMatchObject([{ encoding: null }]);
});

test.each<[string, unknown]>([
	['bytes that are no Buffer', new TextEncoder().encode('{"a":1}')],
	['text', '{"a":1}'],
])('an answer that comes as %s is read too', async (_name, content) => {
	expect(await answering(content).read()).toMatchObject({
		body: { kind: 'json', value: { a: 1 } },
	});
});

test('reads no JSON from an answer without a body or with 300 KiB', async () => {
	const large = Buffer.from(JSON.stringify('x'.repeat(300 * 1024)));
	expect(await answering(undefined).read()).not.toMatchObject({ body: { kind: 'json' } });
	expect(await answering(large).read()).not.toMatchObject({ body: { kind: 'json' } });
});
