import { request } from 'node:http';

import { worldFaults } from '../../workspace/servers/faults';
import { startWorld } from '../../workspace/servers/startWorld';
import type { World } from '../../workspace/servers/world';

let world: World;
beforeAll(async () => {
	world = await startWorld({ rocketchat: '7', slowMs: 1, eventMs: 1 });
});
afterAll(() => world.stop());

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

/** Resolves with `<status> <body>` as soon as that matches, or with the code of the error. */
const ask = (url: string, { method = 'GET', headers = {}, body }: Sent, fits: RegExp) =>
	new Promise<string>((resolve) => {
		const sent = request(url, { method, headers, agent: false }, (answer) => {
			let said = `${answer.statusCode} `;
			answer.on('data', (chunk: Buffer) => {
				said += chunk.toString();
				if (fits.test(said)) {
					resolve(said);
				}
			});
			answer.on('end', () => resolve(said));
		});
		sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
		sent.end(body);
	});

const rest: [string, RegExp][] = [
	['none', /^200 \{"status":"connected"/],
	['slow', /^200 \{"status":"connected"/],
	['reset', /^ECONNRESET$/],
	['401', /^401 .*You must be logged in/],
	['401-empty', /^401 $/],
	['401-restivus', /^401 \{"status":"error","message":"You must be logged in to do this\."\}$/],
	['401-router', /^401 \{"success":false,"error":.*"status":"error"/],
	['401-v8', /^401 \{"success":false,"error":"You must be logged in to do this\."\}$/],
	['403', /^403 .*\[error-unauthorized\]/],
	['403-forbidden', /^403 \{"success":false,"error":"forbidden"\}$/],
	['429', /^429 .*You must wait 42 seconds/],
	['404-text', /^404 404 Not Found$/],
	['404-json', /^404 \{"success":false,"error":"Resource not found"\}$/],
	['html-200', /^200 <!DOCTYPE html>[^]*Rocket\.Chat/],
	['no-endpoint', /^200 .*API endpoint does not exist/],
	['500', /^500 .*Internal server error/],
	['502-html', /^502 <!DOCTYPE html>/],
	['empty', /^200 $/],
	['truncated', /^200 \{"status":"connec$/],
	['trickle', /^200 \{"status":$/],
	['documented-success', /^200 \{"status":"connected"\}$/],
	['documented-failure', /^200 \{"status":"connection-error","error":"connect ECONNREFUSED/],
	['hostile-error', /^400 .*@all @here/],
	['echoes-question', /^400 .*canary-auth-token/],
	['strict-parameters', /^400 .*\[invalid-params\]/],
];
const simotel: [string, RegExp][] = [
	['none', /^200 \{"success":1,/],
	['slow', /^200 \{"success":1,/],
	['reset', /^ECONNRESET$/],
	['wrong-credentials', /^401 .*BasicAuth or ApiKey is invalid/],
	['key-only', /^200 \{"success":1,/],
	['basic-only', /^200 \{"success":1,/],
	['service-not-permitted', /^403 \{"success":-2,"message":"Access denied/],
	['service-not-permitted-documented', /^403 \{"success":0,.*Access denied/],
	['ip-not-permitted', /^403 .*IP is not permitted/],
	['wrong-address', /^404 <!DOCTYPE HTML/],
	['put-only', /^405 .*Method not allowed/],
	['no-method', /^405 .*Method not allowed/],
	['content-type', /^415 .*Unsupported Media Type/],
	['unreadable-request', /^400 .*Unable to parse content/],
	['old-release', /^501 .*Requested service does not exist/],
	['failed', /^200 \{"success":0,/],
	['failed-minus-2', /^200 \{"success":-2,/],
	['hostile-failure', /^200 .*@all \[click\]/],
	['echoes-credentials', /^200 .*canary-simotel-key/],
	['login-page', /^200 <html>Login/],
	['proxy-refuses', /^403 <html>/],
	['bad-gateway', /^502 <html>/],
	['plain-to-https', /^400 [^]*The plain HTTP request was sent to HTTPS port/],
	['truncated', /^200 \{"success":1,"mess$/],
	['empty', /^200 $/],
	['no-success', /^200 \{"message":"hello"\}$/],
];
/** Tested in frozenServers.test.ts; the certificates are tested in callServerFaults.test.ts. */
const elsewhere = ['refuse', 'frozen', 'silent'];
const certificates = ['self-signed', 'expired', 'untrusted', 'not-yet-valid', 'private-ca'];

test.each([
	['rest', [...rest.map(([name]) => name), ...elsewhere]],
	['simotel', [...simotel.map(([name]) => name), ...elsewhere, ...certificates]],
] as const)('every fault of %s has a test', (server, tested) => {
	const names = ['none', ...worldFaults[server].map(({ name }) => name)];
	expect([...tested].sort()).toEqual(names.sort());
});

test.each(rest)('the REST API at %s answers so', async (fault, fits) => {
	await world.setFault('rest', fault);
	world.forget();
	const { websocketUrl, host, port, path } = world.callServer();
	const query = new URLSearchParams({ websocketUrl, host, port: String(port), path });
	const url = `${world.siteUrl}/api/v1/voip/callServer/checkConnection?${query}`;
	const headers = { 'X-Auth-Token': world.token.authToken, 'X-User-Id': world.token.userId };
	expect(await ask(url, { headers }, fits)).toMatch(fits);
	await world.setFault('rest', 'none');
});

const account = () => {
	const { apiKey, username, password } = world.simotel();
	const basic = Buffer.from(`${username}:${password}`).toString('base64');
	return { 'X-APIKEY': apiKey, 'Authorization': `Basic ${basic}` };
};
const json = { 'Content-Type': 'application/json' };

async function pingSimotel(fault: string, headers: Record<string, string>, fits: RegExp) {
	await world.setFault('simotel', fault);
	const url = `${world.simotel().url}/api/v4/setting/ping/act`;
	const said = await ask(
		url,
		{ method: 'POST', headers: { ...json, ...headers }, body: '{}' },
		fits,
	);
	await world.setFault('simotel', 'none');
	return said;
}

test.each(simotel)('Simotel at %s answers so', async (fault, fits) => {
	expect(await pingSimotel(fault, account(), fits)).toMatch(fits);
});

test.each([
	['key-only', 'X-APIKEY', '200'],
	['key-only', 'Authorization', '401'],
	['basic-only', 'Authorization', '200'],
	['basic-only', 'X-APIKEY', '401'],
	['none', 'X-APIKEY', '401'],
] as const)('Simotel at %s, told %s alone, answers %s', async (fault, header, status) => {
	const said = await pingSimotel(fault, { [header]: account()[header] }, /$^/);
	expect(said.slice(0, 3)).toBe(status);
});

test.each(['rest', 'simotel'] as const)(
	'%s, silent, takes a request and says nothing',
	async (server) => {
		await world.setFault(server, 'silent');
		world.forget();
		const url = server === 'rest' ? world.siteUrl : world.simotel().url;
		const sent = request(url, { method: 'POST' }).on('error', () => undefined);
		const answered = jest.fn();
		sent.on('response', answered);
		sent.end('{}');
		const heard = () => (server === 'rest' ? world.requests() : world.pings());
		for (let turns = 100_000; turns > 0 && heard().length === 0; turns -= 1) {
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(heard()).toHaveLength(1);
		sent.destroy();
		await world.setFault(server, 'none');
		expect(answered).not.toHaveBeenCalled();
	},
);
