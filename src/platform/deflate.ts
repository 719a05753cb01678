import { Buffer } from 'buffer';

type Zlib = { deflateSync(data: Buffer): Buffer };

const chunkLength = 8192;

/** A text crosses into the old sandbox (vm2) and out of it at once; bytes cross one by one, which takes seconds. */
function asText(bytes: Uint8Array): string {
	const chunks: string[] = [];
	for (let at = 0; at < bytes.length; at += chunkLength) {
		chunks.push(String.fromCharCode(...bytes.subarray(at, at + chunkLength)));
	}
	return chunks.join('');
}

/** Returns the bytes in the only form that the web server sends as it is. */
export const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(asText(bytes), 'latin1');

/** Compresses in the format of zlib. The packager does not know `zlib`, so it must not be imported. */
export function deflate(data: Uint8Array): Uint8Array {
	const zlib: Zlib = require('zlib');
	const text = zlib.deflateSync(bufferOf(data)).toString('latin1');
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
