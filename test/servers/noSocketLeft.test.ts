import { askAmi } from '../../src/clients/direct/askAmi';
import { askDrachtio } from '../../src/clients/direct/askDrachtio';
import { askEventSocket } from '../../src/clients/direct/askEventSocket';
import { askSipTcp } from '../../src/clients/direct/askSipTcp';
import { askSipWebSocket } from '../../src/clients/direct/askSipWebSocket';
import type { Measured } from '../../src/domain/judging/directReading';
import { startAmi } from '../../workspace/servers/ami';
import { startDrachtio } from '../../workspace/servers/drachtio';
import { startEventSocket } from '../../workspace/servers/eventSocket';
import { worldFaults } from '../../workspace/servers/faults';
import { startCallServer } from '../../workspace/servers/sipCallServer';
import { startSipOverTcp } from '../../workspace/servers/sipOverTcp';
import { host, tools } from '../support/directTools';

const account = { username: 'ami', password: 'canary' };
const short = 40;
const atOnce = 12;

type Round = { fault: string; set(fault: string): Promise<void>; ask(): Promise<Measured> };

const count = (resource: string): number =>
	process.getActiveResourcesInfo().filter((name) => name === resource).length;

/** Connections end a few turns of the event loop after they are closed. */
async function settled(open: () => number): Promise<number> {
	for (let turns = 200_000; turns > 0 && open() > 0; turns -= 1) {
		await new Promise((resolve) => setImmediate(resolve));
	}
	return open();
}

async function repeat(times: number, ask: () => Promise<Measured>): Promise<void> {
	for (let left = times; left > 0; left -= atOnce) {
		await Promise.all(Array.from({ length: Math.min(left, atOnce) }, ask));
	}
}

const roundsOf = (
	names: readonly string[],
	set: Round['set'],
	ask: Round['ask'],
): readonly Round[] => ['none', ...names].map((fault) => ({ fault, set, ask }));

const namesOf = (
	server: 'call-server' | 'management-server' | 'drachtio' | 'freeswitch',
): readonly string[] => worldFaults[server].map(({ name }) => name);

const started: { stop(): Promise<void> }[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

test('leaves no socket and no timer open after a thousand checks with every fault', async () => {
	const direct = tools();
	const [call, ami, sip, drachtio, eventSocket] = await Promise.all([
		startCallServer(10),
		startAmi(account, { slowMs: 10, rejectMs: 5 }),
		startSipOverTcp(),
		startDrachtio(),
		startEventSocket(),
	]);
	const servers = [call, ami, sip, drachtio, eventSocket];
	started.push(...servers);
	const callServer = (acceptSelfSigned: boolean) => (): Promise<Measured> => {
		const target = { host, port: call.port.number, path: '/ws', acceptSelfSigned, askSip: true };
		return askSipWebSocket(direct, { ...target, secure: call.secure() }, short);
	};
	const mediaServer = (password: string) => (): Promise<Measured> => {
		const target = { host, port: drachtio.port.number, password, logIn: password !== '' };
		return askDrachtio(direct, target, short);
	};
	const freeSwitch = (password: string) => (): Promise<Measured> => {
		const target = { host, port: eventSocket.port.number, password, logIn: password !== '' };
		return askEventSocket(direct, target, short);
	};
	const line = ['refuse', 'silent', 'reset', 'closes', 'other-protocol'];
	const rounds = [
		...roundsOf(namesOf('call-server'), call.setFault, callServer(false)),
		...roundsOf(['self-signed', 'expired'], call.setFault, callServer(true)),
		...roundsOf(namesOf('management-server'), ami.setFault, () =>
			askAmi(direct, { host, port: ami.port.number, ...account, logIn: true }, short),
		),
		...roundsOf([...line, 'sip-silent', 'sip-503', 'piecemeal', 'endless'], sip.setFault, () =>
			askSipTcp(direct, { host, port: sip.port.number, askSip: true }, short),
		),
		...roundsOf(line, drachtio.setFault, mediaServer('')),
		...roundsOf(namesOf('drachtio'), drachtio.setFault, mediaServer('cymru')),
		...roundsOf(['silent', 'refuses'], eventSocket.setFault, freeSwitch('')),
		...roundsOf(namesOf('freeswitch'), eventSocket.setFault, freeSwitch('ClueCon')),
	];
	const [sockets, timers] = [count('TCPSocketWrap'), count('Timeout')];
	const each = Math.ceil(1000 / rounds.length);
	for (const { fault, set, ask } of rounds) {
		await set(fault);
		await repeat(each, ask);
	}
	expect(each * rounds.length).toBeGreaterThanOrEqual(1000);
	const left = (): number => servers.reduce((sum, { port }) => sum + port.connections(), 0);
	expect(await settled(left)).toBe(0);
	// A socket of an earlier test in this process may end during this test.
	expect(await settled(() => count('TCPSocketWrap') - sockets)).toBeLessThanOrEqual(0);
	expect(await settled(() => count('Timeout') - timers)).toBeLessThanOrEqual(0);
}, 120_000);
