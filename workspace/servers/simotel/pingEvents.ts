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

/** Sends one Ping event in the form of the fault, and returns the status of the answer. */
export async function sendPingEvent(
	{ address, username = '', password = '' }: EventSettings,
	fault: string,
	now: number,
): Promise<number> {
	const { version, method } = forms[fault] ?? defaultForm;
	const date = (now - (fault === 'skewed' ? skewMs : 0)) / 1000;
	const url = new URL(version === 'rest4' ? `${address}/Ping` : address);
	const auth = username || password ? `${username}:${password}` : undefined;
	if (method === 'post') {
		const body = JSON.stringify({ event_name: 'Ping', event: 'Ping', date: [date] });
		return send(url, 'POST', auth, body);
	}
	url.searchParams.set('event_name', 'Ping');
	url.searchParams.set('event', 'Ping');
	url.searchParams.set('date', `[${date}]`);
	return send(url, 'GET', auth, '');
}
