import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A listener in place of the server. */
export type StandIn = { stop(): Promise<void> };

/** The system accepts connections and data, but the process never reads them. */
async function freeze(port: number): Promise<StandIn> {
	const held = new Set<Socket>();
	const server = createServer({ pauseOnConnect: true }, (socket) => {
		held.add(socket.on('error', () => undefined));
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		async stop() {
			server.close();
			held.forEach((socket) => socket.destroy());
			await once(server, 'close');
		},
	};
}

/** How long to wait for a connection before it counts as unanswered. */
const probeMs = 50;
/** More connections than the queue of the stopped process can hold. */
const maxFillers = 16;

/** Returns whether a connection gets no answer. */
const isFilledBy = (filler: Socket): Promise<boolean> =>
	new Promise((resolve) => {
		const timer = setTimeout(() => resolve(true), probeMs);
		filler.once('connect', () => {
			clearTimeout(timer);
			resolve(false);
		});
	});

/**
 * A listener whose queue is full: the system then drops every packet that asks for a connection,
 * as a firewall does.
 */
async function drop(port: number): Promise<StandIn> {
	const gate = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(join(__dirname, 'neverAccepts.mjs'), { workerData: { port, gate } });
	worker.unref();
	await once(worker, 'message');
	const fillers: Socket[] = [];
	for (let full = false; !full && fillers.length < maxFillers; ) {
		const filler = connect(port, '127.0.0.1').on('error', () => undefined);
		fillers.push(filler.unref());
		full = await isFilledBy(filler);
	}
	return {
		async stop() {
			fillers.forEach((filler) => filler.destroy());
			Atomics.store(gate, 0, 1);
			Atomics.notify(gate, 0);
			await worker.terminate();
		},
	};
}

export const startStandIn = (as: 'frozen' | 'drop', port: number): Promise<StandIn> =>
	as === 'frozen' ? freeze(port) : drop(port);
