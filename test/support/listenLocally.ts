import type { Server } from 'node:net';

/** Lets a server listen on 127.0.0.1, and returns its port. */
export async function listenLocally(server: Server): Promise<number> {
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	return address !== null && typeof address === 'object' ? address.port : 0;
}
