import { request } from 'node:http';

export type RawAnswer = {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
};

/** Sends a request with any headers and any path, as no browser would. */
export function rawRequest(
	port: number,
	path: string,
	headers: Record<string, string>,
	body?: Buffer | string,
): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		const method = body === undefined ? 'GET' : 'POST';
		const sent = request(
			{ host: '127.0.0.1', port, path, method, headers, agent: false },
			(response) => {
				let text = '';
				response.on('data', (chunk: Buffer) => {
					text += chunk.toString();
				});
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
				);
			},
		);
		sent.on('error', reject);
		sent.end(body);
	});
}
