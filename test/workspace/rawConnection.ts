import { connect, type Socket } from 'node:net';

export type RawConnection = {
	socket: Socket;
	/** Everything received so far. */
	heard(): string;
	/** Resolves when what was received matches, or rejects when the connection ends before. */
	until(pattern: RegExp): Promise<string>;
	/** Resolves with everything received, when the connection has ended. */
	closed(): Promise<string>;
};

/** Opens a TCP connection that reads and writes bytes. */
export function openRaw(port: number): RawConnection {
	const socket = connect(port, '127.0.0.1');
	let said = '';
	let over = false;
	socket.on('error', () => undefined);
	socket.on('close', () => {
		over = true;
	});
	socket.on('data', (chunk: Buffer) => {
		said += chunk.toString('latin1');
	});
	return {
		socket,
		heard: () => said,
		until: (pattern) =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					if (pattern.test(said)) {
						resolve(said);
					} else if (over) {
						reject(new Error(`ended with ${JSON.stringify(said)}`));
					}
				};
				socket.on('data', look).on('close', look);
				look();
			}),
		closed: () =>
			new Promise((resolve) => {
				if (over) {
					resolve(said);
				}
				socket.on('close', () => resolve(said));
			}),
	};
}

/** Resolves with `connected`, or with the code of the error. */
export const reaches = (port: number): Promise<string> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.on('connect', () => {
			socket.destroy();
			resolve('connected');
		});
		socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
	});

export const sipRequest = (method: string, callId: string): string =>
	[
		`${method} sip:127.0.0.1 SIP/2.0`,
		'Via: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKtest',
		'From: <sip:somebody@rocket.invalid>;tag=1',
		'To: <sip:127.0.0.1>',
		`Call-ID: ${callId}`,
		`CSeq: 1 ${method}`,
		'Content-Length: 0',
		'',
		'',
	].join('\r\n');
