import { randomUUID } from 'node:crypto';

import { type ScriptedPort, startScriptedPort } from './scriptedPort';

const version = 'v0.8.26';

/** Writes a message with its length in bytes before it, as both sides do. */
const framed = (message: string): string => `${Buffer.byteLength(message)}#${message}`;

/** Splits the bytes so far into complete messages; undefined if they are not messages. */
function messagesIn(bytes: Buffer): { messages: string[]; rest: Buffer } | undefined {
	const messages: string[] = [];
	let rest = bytes;
	for (let cut = rest.indexOf('#'); cut >= 0; cut = rest.indexOf('#')) {
		const length = Number(rest.toString('utf8', 0, cut));
		if (!Number.isInteger(length) || length <= 0) {
			return undefined;
		}
		if (rest.length < cut + 1 + length) {
			break;
		}
		messages.push(rest.toString('utf8', cut + 1, cut + 1 + length));
		rest = rest.subarray(cut + 1 + length);
	}
	return { messages, rest };
}

/** drachtio sends nothing until it gets a password: `authenticate|<password>`. It answers OK or NOK. */
export const startDrachtio = (
	password = 'cymru',
	refused: () => void = () => undefined,
): Promise<ScriptedPort> =>
	startScriptedPort((socket, fault) => {
		if (fault === 'closes') {
			socket.end();
			return;
		}
		if (fault === 'other-protocol') {
			socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n');
			return;
		}
		let authenticated = false;
		let rest: Buffer = Buffer.alloc(0);
		const reply = (id: string, ...words: string[]): void =>
			void socket.write(framed([randomUUID(), 'response', id, ...words].join('|')));
		const answer = (message: string): void => {
			const [id = '', verb = '', secret = ''] = message.split('|');
			if (verb === 'authenticate') {
				authenticated = fault !== 'wrong-credentials' && secret === password;
			}
			if (!authenticated) {
				refused();
				reply(id, 'NOK', verb === 'authenticate' ? 'incorrect secret' : 'not authenticated');
				socket.end();
				return;
			}
			const where = `tcp/127.0.0.1:${socket.localPort ?? 0}`;
			reply(id, 'OK', ...(verb === 'authenticate' ? [where, version] : []));
		};
		socket.on('data', (chunk: Buffer) => {
			const read = messagesIn(Buffer.concat([rest, chunk]));
			if (!read) {
				socket.end();
				return;
			}
			rest = read.rest;
			if (fault !== 'login-unanswered') {
				read.messages.forEach(answer);
			}
		});
	});
