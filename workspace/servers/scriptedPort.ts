import { createServer, type Socket } from 'node:net';

import { openPort, type Port, reachAt } from './port';

/** A TCP server whose behaviour is one function for each connection. */
export type ScriptedPort = {
	readonly port: Port;
	setFault(fault: string): Promise<void>;
	/** Number of connections so far. */
	arrivals(): number;
	forget(): void;
	stop(): Promise<void>;
};

/** `refuse`, `frozen`, `silent` and `reset` are handled here; every other fault is passed to the script. */
export async function startScriptedPort(
	script: (socket: Socket, fault: string) => void,
): Promise<ScriptedPort> {
	let fault = 'none';
	let arrived = 0;
	const server = createServer((socket) => {
		arrived += 1;
		// A socket that is never read does not notice that the client has disconnected.
		socket.resume();
		if (fault === 'reset') {
			socket.resetAndDestroy();
		} else if (fault !== 'silent') {
			script(socket, fault);
		}
	});
	const port = await openPort(server);
	return {
		port,
		async setFault(name) {
			fault = name;
			await port.set(reachAt(name));
		},
		arrivals: () => arrived,
		forget() {
			arrived = 0;
		},
		stop: () => port.close(),
	};
}
