import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { isRecord } from '../engine/plain';

/** The same at each start, so that a bookmark keeps working. */
export const defaultPort = 3100;
/** How many ports after the wanted one are tried before any free one is taken. */
const neighbours = 20;
const maxPort = 65_535;

export type Listening = { port: number; inUse: number[] };

const bound = (server: Server, port: number): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});

const codeOf = (error: unknown): unknown => (isRecord(error) ? error.code : undefined);

/** Listens on the wanted port or the next free one. `inUse` has the ports that other programs hold; 0 wants any port. */
export async function listen(server: Server, wanted: number): Promise<Listening> {
	const next = Array.from({ length: neighbours + 1 }, (_one, index) => wanted + index);
	const ports = wanted === 0 ? [0] : [...next.filter((port) => port <= maxPort), 0];
	const inUse: number[] = [];
	for (const port of ports) {
		try {
			await bound(server, port);
			const { port: number } = server.address() as AddressInfo;
			return { port: number, inUse };
		} catch (error) {
			if (codeOf(error) !== 'EADDRINUSE') {
				throw new Error(`port ${port} cannot be opened: ${String(codeOf(error) ?? error)}`, {
					cause: error,
				});
			}
			inUse.push(port);
		}
	}
	throw new Error(`no port is free: tried ${inUse.join(', ')}`);
}
