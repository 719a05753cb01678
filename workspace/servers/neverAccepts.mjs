import { createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** Listens, then blocks its process until it is killed, so that no connection is accepted. */
const { port, gate } = workerData;
createServer().listen({ port, host: '127.0.0.1', backlog: 1 }, () => {
	parentPort.postMessage('listening');
	Atomics.wait(gate, 0, 0);
});
