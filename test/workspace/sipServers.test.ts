import { once } from 'node:events';

import WebSocket from 'ws';

import { openRaw, sipRequest } from './rawConnection';
import type { ScriptedPort } from '../../workspace/servers/scriptedPort';
import { createSecurityLog, type SecurityLog } from '../../workspace/servers/securityLog';
import { type CallServer, startCallServer } from '../../workspace/servers/sipCallServer';
import { startSipOverTcp } from '../../workspace/servers/sipOverTcp';

type Line = { send(request: string): void; until(pattern: RegExp): Promise<string>; end(): void };

let webSocket: CallServer;
let tcp: ScriptedPort;
let log: SecurityLog;
beforeAll(async () => {
	log = createSecurityLog(() => Date.UTC(2026, 0, 2, 3, 4, 5));
	[webSocket, tcp] = await Promise.all([startCallServer(1, log), startSipOverTcp(log)]);
});
afterAll(() => Promise.all([webSocket.stop(), tcp.stop()]));
beforeEach(() => log.forget());

async function overWebSocket(): Promise<Line> {
	const client = new WebSocket(`ws://127.0.0.1:${webSocket.port.number}/ws`, 'sip');
	let said = '';
	client.on('message', (data: Buffer) => {
		said += data.toString();
	});
	await once(client, 'open');
	return {
		send: (request) => client.send(request),
		end: () => client.terminate(),
		async until(pattern) {
			while (!pattern.test(said)) {
				await once(client, 'message');
			}
			return said;
		},
	};
}

async function overTcp(): Promise<Line> {
	const raw = openRaw(tcp.port.number);
	return Promise.resolve({
		send: (request) => void raw.socket.write(request),
		until: raw.until,
		end: () => void raw.socket.destroy(),
	});
}

describe.each([
	['WebSocket', overWebSocket, (fault: string) => webSocket.setFault(fault)],
	['TCP', overTcp, (fault: string) => tcp.setFault(fault)],
])('the simulated SIP server over %s', (transport, open, setFault) => {
	/** Returns what was received for a first request, read when the answer to a second one on the same connection has arrived. */
	async function ask(fault: string, second: string, last: RegExp): Promise<string[]> {
		await setFault(fault);
		const line = await open();
		line.send(sipRequest('OPTIONS', 'first'));
		if (fault !== 'drops-options') {
			await line.until(/Call-ID: first/);
		}
		line.send(sipRequest(second, 'second'));
		const said = await line.until(last);
		line.end();
		return said
			.split(/(?=SIP\/2\.0 \d)/)
			.map((answer) => `${answer.slice(8, 11)} ${/Call-ID: (\w+)/.exec(answer)?.[1]}`);
	}

	test.each([
		['none', /OK[^]*first[^]*OK[^]*second/, ['200 first', '200 second']],
		[
			'100-then-200',
			/200[^]*first[^]*200[^]*second/,
			['100 first', '200 first', '100 second', '200 second'],
		],
		[
			'100-then-503',
			/503[^]*first[^]*503[^]*second/,
			['100 first', '503 first', '100 second', '503 second'],
		],
		['100-alone', /100[^]*first[^]*100[^]*second/, ['100 first', '100 second']],
	])('answers OPTIONS at %s in order', async (fault, last, answers) => {
		expect(await ask(fault, 'OPTIONS', last)).toEqual(answers);
	});

	test('at drops-options answers every other request', async () => {
		expect(await ask('drops-options', 'REGISTER', /second/)).toEqual(['200 second']);
	});

	test('at unidentified asks for a login, and writes two lines for each question', async () => {
		expect(await ask('unidentified', 'OPTIONS', /401[^]*first[^]*401[^]*second/)).toEqual([
			'401 first',
			'401 second',
		]);
		const name = transport === 'TCP' ? 'TCP' : 'WS';
		expect(log.lines().map(({ text }) => text)).toEqual(
			['first', 'second'].flatMap((callId) => [
				expect.stringMatching(
					new RegExp(
						`^\\[2026-01-02 03:04:05\\] NOTICE\\[\\d+\\] res_pjsip/pjsip_distributor\\.c: Request 'OPTIONS' from '<sip:somebody@rocket\\.invalid>' failed for '127\\.0\\.0\\.1:\\d+' \\(callid: ${callId}\\) - No matching endpoint found$`,
					),
				),
				expect.stringMatching(
					new RegExp(
						`SECURITY\\[\\d+\\] res_security_log\\.c: SecurityEvent="InvalidAccountID",EventTV="2026-01-02T03:04:05\\.000\\+0000",.*AccountID="somebody",SessionID="${callId}",.*RemoteAddress="IPV4/${name}/127\\.0\\.0\\.1/\\d+"$`,
					),
				),
			]),
		);
	});

	test('writes nothing about an identified client', async () => {
		await ask('none', 'OPTIONS', /second/);
		expect(log.lines()).toEqual([]);
	});
});
