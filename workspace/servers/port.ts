import type { AddressInfo, Server, Socket } from 'node:net';

/** A listener on 127.0.0.1 that keeps its port while it is broken and mended. */
export type Port = {
	readonly number: number;
	open(): Promise<void>;
	/** Nothing listens any more, and whoever is connected is cut off. */
	close(): Promise<void>;
	connections(): number;
};

export async function openPort(server: Server): Promise<Port> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => sockets.delete(socket));
	});
	const listen = (port: number): Promise<void> =>
		new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, '127.0.0.1', () => {
				server.off('error', reject);
				resolve();
			});
		});
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		number: port,
		open: () => (server.listening ? Promise.resolve() : listen(port)),
		close: () =>
			new Promise((resolve) => {
				if (!server.listening) {
					resolve();
					return;
				}
				server.close(() => resolve());
				sockets.forEach((socket) => socket.destroy());
			}),
		connections: () => sockets.size,
	};
}
