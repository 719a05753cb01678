import { openRaw, type RawConnection, sipRequest } from './rawConnection';

/** Returns a frame of a client, masked with a key of zeros. */
export function clientFrame(opcode: number, text: string): Buffer {
	const payload = Buffer.from(text, 'latin1');
	const size =
		payload.length < 126
			? [0x80 | payload.length]
			: [0x80 | 126, payload.length >> 8, payload.length & 255];
	return Buffer.concat([Buffer.from([0x80 | opcode, ...size, 0, 0, 0, 0]), payload]);
}

const upgrade = [
	'GET /ws HTTP/1.1',
	'Host: 127.0.0.1',
	'Connection: Upgrade',
	'Upgrade: websocket',
	'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Protocol: sip',
	'',
	'',
].join('\r\n');

/** Asks for a WebSocket by hand. */
export function openRawWebSocket(port: number): RawConnection {
	const raw = openRaw(port);
	raw.socket.write(upgrade);
	return raw;
}

/** Asks OPTIONS by hand in a WebSocket that is open. */
export async function askOptions(port: number): Promise<RawConnection> {
	const raw = openRawWebSocket(port);
	await raw.until(/^HTTP\/1\.1 101 [^]*\r\n\r\n/);
	raw.socket.write(clientFrame(1, sipRequest('OPTIONS', 'first')));
	return raw;
}
