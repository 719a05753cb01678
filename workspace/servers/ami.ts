import { EventEmitter } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { endsOf } from './connectionEnds';
import { openPort, type Port, reachAt } from './port';
import { recorded } from './recorded';
import type { SecurityLog } from './securityLog';

export type Ami = {
	readonly port: Port;
	setFault(fault: string): Promise<void>;
	logins(): number;
	/** Resolves when the next client that connects sends Logoff. */
	nextLogoff(): Promise<void>;
	forget(): void;
	stop(): Promise<void>;
};

const greetings: Readonly<Record<string, string>> = {
	'other-banner': 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n',
	'event-socket': recorded.freeSwitchBanner,
	'endless': recorded.asteriskBanner + 'Event: Newchannel\r\n'.repeat(5000),
};
const rejects = ['wrong-credentials', 'echoes-password'];
const between =
	'Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\nResponse: Error\r\nActionID: theirs\r\n\r\n';

const fields = (message: string): Map<string, string> =>
	new Map(
		message.split('\r\n').map((row) => {
			const at = row.indexOf(':');
			return [row.slice(0, at).toLowerCase(), row.slice(at + 1).trim()] as const;
		}),
	);

/** Asterisk's management interface: banner, login, ping, logoff. `rejectMs`: the delay before a wrong login is answered. */
export async function startAmi(
	account: { username: string; password: string },
	{ slowMs, rejectMs }: { slowMs: number; rejectMs: number },
	log?: SecurityLog,
): Promise<Ami> {
	let fault = 'none';
	let logins = 0;
	const clients = new EventEmitter();

	const answer = (socket: Socket, message: string): void => {
		const asked = fields(message);
		const id = asked.get('actionid');
		const write = (...rows: string[]): void =>
			void (
				socket.writable &&
				socket.write([...rows, ...(id ? [`ActionID: ${id}`] : []), '', ''].join('\r\n'))
			);
		if (fault === 'events-between') {
			socket.write(between);
		}
		if (fault === 'shutting-down') {
			write('Response: Error', 'Message: Asterisk is shutting down');
			return;
		}
		switch (asked.get('action')?.toLowerCase()) {
			case 'login': {
				logins += 1;
				if (fault === 'login-unanswered') {
					return;
				}
				const right =
					!rejects.includes(fault) &&
					asked.get('username') === account.username &&
					asked.get('secret') === account.password;
				const inUse = right && fault === 'already-in-use';
				if (!right) {
					const username = asked.get('username') ?? '';
					const known = username === account.username;
					log?.loginRefused({ username, known }, { ...endsOf(socket), transport: 'TCP' });
				}
				const accept = (): void => write('Response: Success', 'Message: Authentication accepted');
				const heard = fault === 'echoes-password' ? ` for ${asked.get('secret') ?? ''}` : '';
				const reason = inUse ? 'Login Already In Use' : `Authentication failed${heard}`;
				const reject = (): void => {
					write('Response: Error', `Message: ${reason}`);
					socket.end();
				};
				const accepted = right && !inUse;
				const waitMs = fault === 'slow' ? slowMs : 0;
				setTimeout(accepted ? accept : reject, accepted ? waitMs : rejectMs).unref();
				return;
			}
			case 'ping':
				if (fault === 'no-pong') {
					return;
				}
				write('Response: Success', 'Ping: Pong');
				return;
			case 'logoff':
				socket.emit('logoff');
				write('Response: Goodbye', 'Message: Thanks for all the fish.');
				socket.end();
				return;
			default:
				write('Response: Error', 'Message: Missing action in request');
		}
	};

	const server = createServer((socket) => {
		clients.emit('opened', socket);
		if (fault === 'reset') {
			socket.resetAndDestroy();
			return;
		}
		// A socket that is never read does not notice that the client has disconnected.
		socket.resume();
		if (fault === 'silent') {
			return;
		}
		if (fault === 'no-banner') {
			socket.end();
			return;
		}
		socket.write(greetings[fault] ?? recorded.asteriskBanner);
		let rest = '';
		socket.on('data', (chunk: Buffer) => {
			const messages = (rest + chunk.toString()).split('\r\n\r\n');
			rest = messages.pop() ?? '';
			messages.forEach((message) => answer(socket, message));
		});
	});
	const port = await openPort(server);
	return {
		port,
		async setFault(name) {
			fault = name;
			await port.set(reachAt(name));
		},
		logins: () => logins,
		nextLogoff: () =>
			new Promise((resolve) => {
				clients.once('opened', (client: Socket) => void client.once('logoff', resolve));
			}),
		forget() {
			logins = 0;
		},
		stop: () => port.close(),
	};
}
