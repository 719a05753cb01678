import { createServer, type Socket } from 'node:net';

import { openPort, type Port, reachAt } from './port';

/** A server that is all in what it does to a connection. */
export type ScriptedPort = {
	readonly port: Port;
	setFault(fault: string): Promise<void>;
	/** Connections that have arrived. */
	arrivals(): number;
	forget(): void;
	stop(): Promise<void>;
};

/** `refuse`, `frozen`, `silent` and `reset` are the line's own; every other fault is the script's. */
export async function startScriptedPort(
	script: (socket: Socket, fault: string) => void,
): Promise<ScriptedPort> {
	let fault = 'none';
	let arrived = 0;
	const server = createServer((socket) => {
		arrived += 1;
		// Whoever does not read does not notice that the other has gone.
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
