import { once } from 'node:events';

import { openRaw, type RawConnection, sipRequest } from './rawConnection';
import { startAmi } from '../../workspace/servers/ami';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import { worldFaults } from '../../workspace/servers/faults';
import type { Port } from '../../workspace/servers/port';
import { startSipOverTcp } from '../../workspace/servers/sipOverTcp';

type Server = { port: Port; setFault(fault: string): Promise<void>; stop(): Promise<void> };
type Name = 'management-server' | 'sip-server' | 'drachtio' | 'freeswitch';

let servers: Record<Name, Server>;
beforeAll(async () => {
	const account = { username: 'rocket', password: 'right' };
	const [ami, sip, drachtio, freeswitch] = await Promise.all([
		startAmi(account, { slowMs: 1, rejectMs: 1 }),
		startSipOverTcp(),
		startDrachtio('right'),
		startEventSocket('right'),
	]);
	servers = { 'management-server': ami, 'sip-server': sip, drachtio, freeswitch };
});
afterAll(() => Promise.all(Object.values(servers).map((server) => server.stop())));

async function open(name: Name, fault: string): Promise<RawConnection> {
	await servers[name].setFault(fault);
	return openRaw(servers[name].port.number);
}

const banner = 'Asterisk Call Manager/7.0.3\r\n';
const ssh = /^SSH-2\.0-OpenSSH_9\.2p1 Debian-2\r\n$/;
const login = 'Action: Login\r\nActionID: 1\r\nUsername: rocket\r\nSecret: right\r\n\r\n';
const ping = 'Action: Ping\r\nActionID: 2\r\n\r\n';
const logoff = 'Action: Logoff\r\n\r\n';
const goodbye = 'Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n\r\n';
const accepted = 'Response: Success\r\nMessage: Authentication accepted\r\nActionID: 1\r\n\r\n';
const options = sipRequest('OPTIONS', 'first');

/** The bytes that are written first, and everything that is then received. */
const told: [Name, string, string, RegExp][] = [
	['management-server', 'slow', login, /Authentication accepted/],
	[
		'management-server',
		'wrong-credentials',
		login,
		/Authentication failed\r\nActionID: 1\r\n\r\n$/,
	],
	['management-server', 'echoes-password', login, /Authentication failed for right\r\n/],
	['management-server', 'other-banner', '', ssh],
	['management-server', 'event-socket', '', /^Content-Type: auth\/request\n\n$/],
	[
		'management-server',
		'events-between',
		login,
		/Event: FullyBooted\r\n[^]*ActionID: theirs\r\n\r\nResponse: Success/,
	],
	[
		'management-server',
		'endless',
		'',
		/^Asterisk Call Manager\/7\.0\.3\r\n(Event: Newchannel\r\n){5000}$/,
	],
	['sip-server', 'sip-401', options, /^SIP\/2\.0 401 Unauthorized\r\n/],
	['sip-server', 'sip-404', options, /^SIP\/2\.0 404 Not Found\r\n/],
	['sip-server', 'sip-405', options, /^SIP\/2\.0 405 Method Not Allowed\r\n/],
	['sip-server', 'sip-503', options, /^SIP\/2\.0 503 Service Unavailable\r\n/],
	['sip-server', 'other-protocol', '', /^Asterisk Call Manager\//],
	['sip-server', 'endless', '', /^SIP\/2\.0 200 OK\r\n(X-Long: yes, very\r\n){4000}$/],
	['sip-server', 'piecemeal', options, /^SIP\/2\.0 200 OK\r\n[^]*Content-Length: 0\r\n\r\n$/],
	[
		'sip-server',
		'asks-first',
		options,
		/^\r\n\r\nOPTIONS sip:us SIP\/2\.0\r\n[^]*\r\n\r\nbodySIP\/2\.0 200 OK\r\n/,
	],
	['drachtio', 'other-protocol', '', ssh],
	['freeswitch', 'other-protocol', '', ssh],
	['freeswitch', 'binary', '', /^\0\x01\x02\x03$/],
	['freeswitch', 'no-newline', '', /^x{300}$/],
];
/** The bytes that are written, and everything received when the connection has ended. */
const over: [Name, string, string, string][] = [
	['management-server', 'no-banner', '', ''],
	['management-server', 'login-unanswered', login + logoff, banner + goodbye],
	['sip-server', 'closes', '', ''],
	['drachtio', 'closes', '', ''],
	['freeswitch', 'closes', '', ''],
];
const silences: [Name, string, string][] = [
	['management-server', 'silent', login],
	['sip-server', 'silent', options],
	['sip-server', 'sip-silent', options],
	['drachtio', 'silent', '22#1|authenticate|right'],
	['freeswitch', 'silent', 'auth right\n\n'],
];
const names: Name[] = ['management-server', 'sip-server', 'drachtio', 'freeswitch'];
const elsewhere: Record<Name, string[]> = {
	'management-server': ['already-in-use', 'shutting-down', 'no-pong'],
	'sip-server': ['unidentified', '100-then-200', '100-then-503', '100-alone', 'drops-options'],
	'drachtio': ['wrong-credentials', 'login-unanswered'],
	'freeswitch': ['refuses', 'wrong-credentials', 'login-unanswered', 'api-unanswered'],
};

test.each(names)('every fault of %s has a test', (server) => {
	const here = [...told, ...over, ...silences]
		.filter(([name]) => name === server)
		.map(([, fault]) => fault);
	const all = new Set([...here, ...elsewhere[server], 'reset', 'refuse', 'frozen']);
	expect([...all].sort()).toEqual(worldFaults[server].map(({ name }) => name).sort());
});

test.each(told)('%s at %s, told %j, says so', async (server, fault, written, bytes) => {
	const raw = await open(server, fault);
	raw.socket.write(written);
	expect(await raw.until(bytes)).toMatch(bytes);
	raw.socket.destroy();
});

test.each(over)('%s at %s, told %j, ends so', async (server, fault, written, all) => {
	const raw = await open(server, fault);
	if (written) {
		raw.socket.write(written);
	}
	expect(await raw.closed()).toBe(all);
});

test('the management interface at no-pong logs in and answers all but the ping', async () => {
	const raw = await open('management-server', 'no-pong');
	raw.socket.write(login);
	await raw.until(/accepted[^]*\r\n\r\n$/);
	raw.socket.write(ping + logoff);
	expect(await raw.closed()).toBe(banner + accepted + goodbye);
});

test.each(silences)(
	'%s at %s says nothing to %j until it is left',
	async (server, fault, written) => {
		const raw = await open(server, fault);
		raw.socket.end(written);
		expect(await raw.closed()).toBe('');
	},
);

test.each(names)('%s at reset resets the connection', async (server) => {
	const raw = await open(server, 'reset');
	const [error] = await once(raw.socket.resume(), 'error');
	expect(error).toMatchObject({ code: 'ECONNRESET' });
});
