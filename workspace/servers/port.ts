import { once } from 'node:events';
import type { Server, Socket } from 'node:net';

import { type StandIn, startStandIn } from './standIn';

/** `closed`: nothing listens. `frozen`: the process hangs, and only the system accepts connections. */
type Reach = 'open' | 'closed' | 'frozen';
/** What a firewall does with the packets of a banned address. */
export type Ban = 'refuse' | 'drop';

/** A listener on 127.0.0.1 that keeps its port number while it is broken and repaired. */
export type Port = {
	readonly number: number;
	/** Closes all connections, unless the port is opened. */
	set(reach: Reach): Promise<void>;
	/** Refuses or drops new connections, whatever the state of the port; undefined lifts the ban. Existing connections stay. */
	ban(by: Ban | undefined): Promise<void>;
	close(): Promise<void>;
	connections(): number;
};

/** Returns the state of the port that a fault stands for. */
export const reachAt = (fault: string): Reach =>
	(({ refuse: 'closed', frozen: 'frozen' }) as Record<string, Reach | undefined>)[fault] ?? 'open';

const bound = (server: Server, port: number): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});

/** Below the ports that systems give to outgoing connections, so that a port that a fault has closed is still free afterwards. */
const ownPorts = { min: 10_000, max: 32_000 };
const maxTries = 50;

/** Returns the port, one that nobody uses. */
async function bindOwnPort(server: Server): Promise<number> {
	for (let tries = 1; ; tries += 1) {
		const port = ownPorts.min + Math.floor(Math.random() * (ownPorts.max - ownPorts.min));
		try {
			await bound(server, port);
			return port;
		} catch (error) {
			if (tries === maxTries) {
				throw error;
			}
		}
	}
}

export async function openPort(server: Server): Promise<Port> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => sockets.delete(socket));
	});
	const port = await bindOwnPort(server);
	let reach: Reach = 'open';
	let banned: Ban | undefined;
	let standIn: (StandIn & { as: string }) | undefined;
	let pending = Promise.resolve();

	const standAs = async (as: 'frozen' | 'drop'): Promise<void> => {
		if (standIn?.as !== as) {
			await standIn?.stop();
			standIn = { ...(await startStandIn(as, port)), as };
		}
	};
	const settle = async (): Promise<void> => {
		const wanted = banned ?? reach;
		if (wanted === 'frozen' || wanted === 'drop') {
			await standAs(wanted);
			return;
		}
		await standIn?.stop();
		standIn = undefined;
		if (wanted === 'open' && !server.listening) {
			await bound(server, port);
		}
	};
	/** Closes the listener at once; its replacement listens as soon as it has started. */
	const change = (): Promise<void> => {
		if ((banned ?? reach) !== 'open' && server.listening) {
			server.close();
		}
		pending = pending.then(settle);
		return pending;
	};
	const cutOff = async (): Promise<void> => {
		await Promise.all(
			[...sockets].map(async (socket) => {
				socket.destroy();
				await once(socket, 'close');
			}),
		);
	};
	const set = async (next: Reach): Promise<void> => {
		reach = next;
		await change();
		if (next !== 'open') {
			await cutOff();
		}
	};
	return {
		number: port,
		set,
		ban(by) {
			banned = by;
			return change();
		},
		close() {
			banned = undefined;
			return set('closed');
		},
		connections: () => sockets.size,
	};
}
