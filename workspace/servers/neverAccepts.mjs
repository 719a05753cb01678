import { createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** Listens, and stops for good before it can take a connection. */
const { port, gate } = workerData;
createServer().listen({ port, host: '127.0.0.1', backlog: 1 }, () => {
	parentPort.postMessage('listening');
	Atomics.wait(gate, 0, 0);
});
