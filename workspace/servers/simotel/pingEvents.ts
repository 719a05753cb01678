import { request } from 'node:http';

/** The address for Simotel's events, as an admin has entered it. */
export type EventSettings = { address: string; username?: string; password?: string };
type Form = { version: 'g4' | 'rest4'; method: 'get' | 'post' };

const forms: Readonly<Record<string, Form>> = {
	'get': { version: 'g4', method: 'get' },
	'rest4-get': { version: 'rest4', method: 'get' },
	'rest4-post': { version: 'rest4', method: 'post' },
};
const defaultForm: Form = { version: 'g4', method: 'post' };

/** Five minutes behind: enough for the app to mention it. */
const skewMs = 300_000;

function send(url: URL, method: string, auth: string | undefined, body: string): Promise<number> {
	const headers = {
		'Content-Type': 'application/json',
		...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}),
		...(auth ? { Authorization: `Basic ${Buffer.from(auth).toString('base64')}` } : {}),
	};
	return new Promise((resolve) => {
		const sent = request(url, { method, headers }, (response) => {
			response.resume();
			response.on('end', () => resolve(response.statusCode ?? 0));
		});
		// Simotel is not known to try again.
		sent.on('error', () => resolve(0));
		sent.end(body);
	});
}

/** Sends one event in the form of the fault, and returns the status of the answer. */
async function sendEvent(
	{ address, username = '', password = '' }: EventSettings,
	fault: string,
	name: string,
	fields: Readonly<Record<string, unknown>>,
): Promise<number> {
	const { version, method } = forms[fault] ?? defaultForm;
	const url = new URL(version === 'rest4' ? `${address}/${name}` : address);
	const auth = username || password ? `${username}:${password}` : undefined;
	const named = { event_name: name, ...fields };
	if (method === 'post') {
		return send(url, 'POST', auth, JSON.stringify(named));
	}
	for (const [key, value] of Object.entries(named)) {
		url.searchParams.set(key, typeof value === 'string' ? value : JSON.stringify(value));
	}
	return send(url, 'GET', auth, '');
}

/** Sends one Ping event. */
export async function sendPingEvent(
	settings: EventSettings,
	fault: string,
	now: number,
): Promise<number> {
	const date = (now - (fault === 'skewed' ? skewMs : 0)) / 1000;
	return sendEvent(settings, fault, 'Ping', { event: 'Ping', date: [date] });
}

/** In Simotel's words: `Ok`, `Unavailable` or `Deactivate`. */
export type TrunkChange = { trunk: string; state: string };

/** Sends one TrunkNewState event, with the fields that Simotel documents. */
export async function sendTrunkEvent(
	settings: EventSettings,
	fault: string,
	{ trunk, state }: TrunkChange,
	now: number,
): Promise<number> {
	return sendEvent(settings, fault, 'TrunkNewState', {
		state,
		last_time: now / 1000 - 60,
		trunk_name: trunk,
		trunk_type: 'SIP',
		last_time_sec: 60,
		date: now / 1000,
	});
}
