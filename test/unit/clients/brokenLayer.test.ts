import { brokenLayer, layersTo } from '../../../src/clients/direct/brokenLayer';
import type { Interruption } from '../../../src/domain/judging/directReading';
import type { Layer } from '../../../src/domain/step';

const plain = layersTo('pbx.example.com', 'sip');
const secure = layersTo('pbx.example.com', 'tls', 'http', 'upgrade', 'sip');
const failed = (reason: string): Interruption => ({ kind: 'failed', reason });
const silent: Interruption = { kind: 'silent' };

test.each<[string, Interruption, Layer | undefined, readonly Layer[], Layer]>([
	[
		'a name that does not exist',
		failed('getaddrinfo ENOTFOUND pbx.example.com'),
		undefined,
		secure,
		'name',
	],
	['refused', failed('connect ECONNREFUSED 10.0.0.1:443'), 'name', secure, 'port'],
	[
		'refused, where Deno has not shown the name',
		failed('connect ECONNREFUSED 10.0.0.1:443'),
		undefined,
		secure,
		'port',
	],
	['no route, the same', failed('connect EHOSTUNREACH 10.0.0.1:443'), undefined, secure, 'port'],
	['dropped by a firewall, the same', silent, undefined, secure, 'port'],
	['a name service that says nothing', silent, undefined, plain, 'name'],
	['a certificate', failed('certificate has expired'), 'port', secure, 'tls'],
	['a TLS fault as Deno reports it', failed('connection error'), 'port', secure, 'tls'],
	...[
		'invalid peer certificate: UnknownIssuer',
		'tls handshake eof',
		'Connection reset by peer',
	].map((fault): [string, Interruption, undefined, readonly Layer[], Layer] => [
		`Deno 1.x, which shows no layer, with ${fault}`,
		failed(`error sending request for url (https://pbx/ws): client error (Connect): ${fault}`),
		undefined,
		secure,
		'tls',
	]),
	[
		'Deno 1.x with a port that is shut',
		failed('client error (Connect): tcp connect error: Connection refused (os error 111)'),
		undefined,
		secure,
		'port',
	],
	['a fault without a word of any layer, none seen', failed('odd'), undefined, secure, 'tls'],
	['a handshake that is not answered', silent, 'tls', secure, 'http'],
	['an IPv4 address', silent, undefined, layersTo('10.0.0.1', 'sip'), 'port'],
	['an IPv6 address', silent, undefined, layersTo('[fd00::1]', 'sip'), 'port'],
])('%s', (_name, by, reached, layers, at) => {
	expect(brokenLayer(by, reached, layers)).toEqual({ kind: 'broken', at, by });
});
