import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { keysFor } from './certificate';
import { type Ban, openPort, type Port, reachAt } from './port';

/** A port for HTTP; during a TLS fault another port, for HTTPS, replaces it. */
type TlsPort = {
	current(): Port;
	secure(): boolean;
	setFault(fault: string): Promise<void>;
	ban(by: Ban | undefined): Promise<void>;
	connections(): number;
	close(): Promise<void>;
};

export async function openTlsPort(dress: (server: Server) => Server): Promise<TlsPort> {
	const plain = await openPort(dress(createServer()));
	let secured: Port | undefined;
	let banned: Ban | undefined;
	return {
		current: () => secured ?? plain,
		secure: () => secured !== undefined,
		async setFault(fault) {
			await secured?.close();
			secured = undefined;
			await plain.set(reachAt(fault));
			const keys = await keysFor(fault);
			if (keys) {
				secured = await openPort(dress(createSecureServer(keys)));
				await secured.ban(banned);
			}
		},
		async ban(by) {
			banned = by;
			await Promise.all([plain.ban(by), secured?.ban(by)]);
		},
		connections: () => plain.connections() + (secured?.connections() ?? 0),
		async close() {
			await Promise.all([plain.close(), secured?.close()]);
		},
	};
}
