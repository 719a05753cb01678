import type { IncomingMessage } from 'node:http';

import { type Authentication, refusedCredentials } from './account';
import {
	type Account,
	apachePage,
	credentialsEchoed,
	faultyAnswer,
	methodRefused,
	pong,
	typeRefused,
	unparseable,
} from './answers';
import { type EventSettings, sendPingEvent, sendTrunkEvent, type TrunkChange } from './pingEvents';
import type { Answer } from '../answer';
import { startWebServer, type WebServer } from '../webServer';

type SimotelOptions = { account: Account; slowMs: number; eventMs: number; now(): number };

export type Simotel = WebServer & {
	/** The address that an admin enters under API Settings; undefined switches the events off. */
	setEvents(settings: EventSettings | undefined): void;
	/** The fault of the Ping event; `none` sends it once, as generation G4 does, by POST. */
	setEventFault(fault: string): void;
	/** Sends the event at once, and returns the status of the answer. */
	sendEvent(): Promise<number>;
	/** Sends the event that tells the new state of a trunk, and returns the status of the answer. */
	sendTrunk(change: TrunkChange): Promise<number>;
};

const path = '/api/v4/setting/ping/act';
const authentications: Readonly<Record<string, Authentication>> = {
	'key-only': 'token',
	'basic-only': 'basic',
};

const parses = (body: string): boolean => {
	try {
		return typeof JSON.parse(body) === 'object';
	} catch {
		return false;
	}
};

function judge(request: IncomingMessage, body: string, account: Account, fault: string): Answer {
	if (request.url !== path) {
		return apachePage();
	}
	const wanted = fault === 'put-only' ? 'PUT' : 'POST';
	if (request.method !== wanted) {
		return methodRefused();
	}
	if (!/^application\/json/.test(request.headers['content-type'] ?? '')) {
		return typeRefused();
	}
	const authentication = authentications[fault] ?? 'both';
	const refused = refusedCredentials(request.headers, account, authentication);
	return refused ?? (parses(body) ? pong() : unparseable());
}

/** The part of Simotel's API that the app uses, and its Ping event. */
export async function startSimotel(options: SimotelOptions): Promise<Simotel> {
	const { account, slowMs, eventMs, now } = options;
	let events: EventSettings | undefined;
	let eventFault = 'none';
	const timers = new Set<NodeJS.Timeout>();
	const sendEvent = async (): Promise<number> =>
		events ? sendPingEvent(events, eventFault, now()) : 0;
	const later = (ms: number): void => {
		const timer = setTimeout(() => {
			timers.delete(timer);
			void sendEvent();
		}, ms);
		timers.add(timer);
	};
	const web = await startWebServer(
		(request, body, fault) => {
			const answer =
				fault === 'echoes-credentials'
					? credentialsEchoed(request.headers, account)
					: (faultyAnswer(fault) ?? judge(request, body, account, fault));
			if (answer.status === 200 && answer.body === pong().body && eventFault !== 'off') {
				later(eventFault === 'late' ? eventMs * 50 : eventMs);
				if (eventFault === 'twice') {
					later(eventMs * 2);
				}
			}
			return Promise.resolve(answer);
		},
		{ slowMs },
	);
	return {
		...web,
		setEvents(settings) {
			events = settings;
		},
		setEventFault(fault) {
			eventFault = fault;
		},
		sendEvent,
		sendTrunk: async (change) => (events ? sendTrunkEvent(events, eventFault, change, now()) : 0),
		async stop() {
			timers.forEach(clearTimeout);
			await web.stop();
		},
	};
}
