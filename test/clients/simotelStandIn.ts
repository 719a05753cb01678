import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Said = { status: number; body?: string; type?: string; silent?: boolean };
export type Heard = {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
};

export const ok: Said = {
	status: 200,
	body: `{"success":1,"message":"If the 'Ping' event is enabled in the settings menu, you'll receive it when it's sent","data":null}`,
};
export const failure = (status: number, message: string, success = -2): Said => ({
	status,
	body: JSON.stringify({ success, message, data: '' }),
});

/** A Simotel that says what it is told to. */
export async function standIn() {
	let say: (heard: Heard) => Said = () => ok;
	const heard: Heard[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const one: Heard = {
				method: request.method ?? '',
				path: request.url ?? '',
				headers: request.headers,
				body: Buffer.concat(chunks).toString('utf8'),
			};
			heard.push(one);
			const { status, body = '', type = 'application/json', silent } = say(one);
			if (!silent) {
				response.writeHead(status, { 'Content-Type': type }).end(body);
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		heard,
		says(how: typeof say) {
			say = how;
			heard.length = 0;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
export type StandIn = Awaited<ReturnType<typeof standIn>>;
