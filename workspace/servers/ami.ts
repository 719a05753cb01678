import { createServer } from 'node:net';
import type { Socket } from 'node:net';

import { openPort } from './port';
import type { Port } from './port';

export type Ami = {
	readonly port: Port;
	setFault(fault: string): Promise<void>;
	logins(): number;
	forget(): void;
	stop(): Promise<void>;
};

const fields = (message: string): Map<string, string> =>
	new Map(
		message.split('\r\n').map((row) => {
			const at = row.indexOf(':');
			return [row.slice(0, at).toLowerCase(), row.slice(at + 1).trim()] as const;
		}),
	);

/** Asterisk's management interface: banner, login, ping, logoff. `rejectMs`: Asterisk lets a wrong login wait. */
export async function startAmi(
	account: { username: string; password: string },
	{ slowMs, rejectMs }: { slowMs: number; rejectMs: number },
): Promise<Ami> {
	let fault = 'none';
	let logins = 0;

	const answer = (socket: Socket, message: string): void => {
		const asked = fields(message);
		const id = asked.get('actionid');
		const write = (...rows: string[]): void =>
			void (
				socket.writable &&
				socket.write([...rows, ...(id ? [`ActionID: ${id}`] : []), '', ''].join('\r\n'))
			);
		switch (asked.get('action')?.toLowerCase()) {
			case 'login': {
				logins += 1;
				const right =
					fault !== 'wrong-credentials' &&
					asked.get('username') === account.username &&
					asked.get('secret') === account.password;
				const accept = (): void => write('Response: Success', 'Message: Authentication accepted');
				const reject = (): void => write('Response: Error', 'Message: Authentication failed');
				const waitMs = fault === 'slow' ? slowMs : 0;
				setTimeout(right ? accept : reject, right ? waitMs : rejectMs).unref();
				return;
			}
			case 'ping':
				write('Response: Success', 'Ping: Pong');
				return;
			case 'logoff':
				write('Response: Goodbye', 'Message: Thanks for all the fish.');
				socket.end();
				return;
			default:
				write('Response: Error', 'Message: Missing action in request');
		}
	};

	const server = createServer((socket) => {
		if (fault === 'reset') {
			socket.resetAndDestroy();
			return;
		}
		if (fault === 'silent') {
			return;
		}
		socket.write('Asterisk Call Manager/7.0.3\r\n');
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
			await (name === 'refuse' ? port.close() : port.open());
		},
		logins: () => logins,
		forget() {
			logins = 0;
		},
		stop: () => port.close(),
	};
}
