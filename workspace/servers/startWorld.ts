import { startAmi } from './ami';
import { companyCertificate } from './certificate';
import { startDrachtio } from './drachtio';
import { startEventSocket } from './eventSocket';
import { startFail2ban } from './fail2ban';
import { knownFault } from './faults';
import { startRest } from './rest/rest';
import { createSecurityLog } from './securityLog';
import { startSimotel } from './simotel/simotel';
import { startCallServer } from './sipCallServer';
import { startSipOverTcp } from './sipOverTcp';
import type { RocketChatMajor, World } from './world';
import { callsAndChats } from '../rooms/sampleRooms';

type WorldOptions = {
	rocketchat: RocketChatMajor;
	/** The delay of the fault `slow`, and of AMI's answer to a wrong login. */
	slowMs?: number;
	rejectMs?: number;
	/** The delay before Simotel sends its Ping event. */
	eventMs?: number;
	now?(): number;
};

const account = { username: 'rocket.chat-ami', password: 'canary-ami-pässwörd&?=#' };
const simotelAccount = {
	apiKey: 'canary-simotel-key-4Rt9',
	username: 'canary-simotel-user',
	password: 'canary-simotel-pässwörd:&',
};
const drachtioPassword = 'canary-drachtio-pässwörd';
const freeSwitchPassword = 'canary-event-socket-password';
const sampleTrunk = 'provider-1';
const trunkStates: Readonly<Record<string, string>> = {
	unavailable: 'Unavailable',
	deactivated: 'Deactivate',
};
const token = { userId: 'canaryUserId12345', authToken: 'canary-auth-token-6xKq' };

/** Starts all servers without faults; `setFault` breaks one or several. */
export async function startWorld({
	rocketchat,
	slowMs = 1500,
	rejectMs = 1000,
	eventMs = 600,
	now = Date.now,
}: WorldOptions): Promise<World> {
	const rooms = callsAndChats(now());
	const log = createSecurityLog(now);
	const authority = await companyCertificate();
	const refused = { drachtio: 0, freeSwitch: 0 };
	const countRefused = (server: keyof typeof refused) => (): void => {
		refused[server] += 1;
	};
	const [callServer, ami, rest, simotel, sipServer, drachtio, freeSwitch] = await Promise.all([
		startCallServer(slowMs, log),
		startAmi(account, { slowMs, rejectMs }, log),
		startRest({ major: rocketchat, token, slowMs, now, rooms, authority }),
		startSimotel({ account: simotelAccount, slowMs, eventMs, now }),
		startSipOverTcp(log),
		startDrachtio(drachtioPassword, countRefused('drachtio')),
		startEventSocket(freeSwitchPassword, countRefused('freeSwitch')),
	]);
	const scripted = [sipServer, drachtio, freeSwitch];
	const fail2ban = startFail2ban(
		log,
		() => [callServer, ami.port, ...scripted.map(({ port }) => port)],
		now,
	);
	const servers = {
		rest,
		fail2ban,
		'call-server': callServer,
		'management-server': ami,
		'sip-server': sipServer,
		drachtio,
		'freeswitch': freeSwitch,
		simotel,
		'simotel-trunk': {
			async setFault(fault: string) {
				await simotel.sendTrunk({ trunk: sampleTrunk, state: trunkStates[fault] ?? 'Ok' });
			},
		},
		'simotel-event': { setFault: async (fault: string) => simotel.setEventFault(fault) },
	};
	const host = '127.0.0.1';
	let page = '';
	return {
		get siteUrl() {
			return page && !rest.isPortBroken() ? page : `http://${host}:${rest.port.number}`;
		},
		setPage(url) {
			page = url;
		},
		restHandler: (request, response) => rest.handle(request, response),
		token,
		callServer() {
			const port = callServer.port.number;
			const scheme = callServer.secure() ? 'wss' : 'ws';
			return { websocketUrl: `${scheme}://${host}:${port}/ws`, host, port, path: '/ws' };
		},
		managementServer: { host, port: ami.port.number, ...account },
		teamVoice: {
			sipServer: { host, port: sipServer.port.number },
			drachtio: { host, port: drachtio.port.number, password: drachtioPassword },
			freeSwitch: { host, port: freeSwitch.port.number, password: freeSwitchPassword },
		},
		authority,
		simotel: () => ({ url: simotel.url(), ...simotelAccount }),
		setEvents: (settings) => simotel.setEvents(settings),
		sendEvent: () => simotel.sendEvent(),
		sendTrunk: (change) => simotel.sendTrunk(change),
		pings: () => simotel.heard(),
		hostApps: (apps) => rest.hostApps(apps),
		administer: (administration) => rest.administer(administration),
		setFault: (server, fault) => servers[server].setFault(knownFault(server, fault)),
		requests: () => rest.taken(),
		rooms: () => rooms,
		arrivals: () => ({ callServer: callServer.opened(), managementServer: ami.logins() }),
		securityLog: () => log.lines(),
		refusedLogins: () => ({ ...refused }),
		banned: () => fail2ban.banned(),
		settle: () => fail2ban.settle(),
		forget() {
			log.forget();
			Object.assign(refused, { drachtio: 0, freeSwitch: 0 });
			rest.forget();
			callServer.forget();
			ami.forget();
			simotel.forget();
			scripted.forEach((one) => one.forget());
		},
		openConnections: () =>
			[callServer.port, ami.port, rest.port, simotel, ...scripted.map(({ port }) => port)].reduce(
				(sum, port) => sum + port.connections(),
				0,
			),
		async stop() {
			const all = [callServer, ami, rest, simotel, ...scripted];
			await Promise.all(all.map((server) => server.stop()));
		},
	};
}
