import { type Bytes, hasControl, utf8Bytes } from './bytes';
import { ourName } from './ourName';
import { failure, type Outcome, problem, success } from '../problem';

export type Opening = { path: string; headers: Readonly<Record<string, string>> };
export type OpeningParts = {
	host: string;
	port: number;
	path: string;
	secure: boolean;
	/** 16 random bytes in base64. */
	key: string;
};

/** The text that is appended to the key before it is hashed (RFC 6455 §1.3). */
export const acceptSource = (key: string): string => `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;

/** A percent sign stays, because the address may be encoded already. */
const encoded = (path: string): string =>
	utf8Bytes(path.startsWith('/') ? path : `/${path}`).replace(
		/[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]/g,
		(byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);

/** Returns the opening handshake for SIP over WebSocket (RFC 7118 §4.1). */
export function opening({ host, port, path, secure, key }: OpeningParts): Outcome<Opening> {
	if (hasControl(host, path, key) || /[\s/?#@]/.test(host)) {
		return failure(problem('unsafe-characters'));
	}
	const usual = port === (secure ? 443 : 80);
	return success({
		path: encoded(path),
		headers: {
			'Host': usual ? host : `${host}:${port}`,
			'Upgrade': 'websocket',
			'Connection': 'Upgrade',
			'Sec-WebSocket-Key': key,
			'Sec-WebSocket-Version': '13',
			'Sec-WebSocket-Protocol': 'sip',
			'User-Agent': ourName,
		},
	});
}

export function openingText({ path, headers }: Opening): Bytes {
	const rows = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
	return utf8Bytes([`GET ${path} HTTP/1.1`, ...rows, '', ''].join('\r\n'));
}
