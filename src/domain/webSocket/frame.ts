import type { Bytes } from '../bytes';

/** RFC 6455 §5.2: what a frame is for. */
const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
export type FrameKind = keyof typeof opcodes;

export function frameKindOf(opcode: number): FrameKind | undefined {
	const kinds: readonly FrameKind[] = ['continuation', 'text', 'binary', 'close', 'ping', 'pong'];
	return kinds.find((kind) => opcodes[kind] === opcode);
}

export const isControlFrame = (kind: FrameKind): boolean => opcodes[kind] >= 8;

const masked = (payload: Bytes, mask: Bytes): Bytes =>
	Array.from(payload, (character, at) =>
		String.fromCharCode(character.charCodeAt(0) ^ mask.charCodeAt(at % 4)),
	).join('');

/** A whole message or control frame as a client sends it: never in parts, always masked. */
export function clientFrame(kind: FrameKind, payload: Bytes, mask: Bytes): Bytes {
	const { length } = payload;
	if (length > 0xffff || mask.length !== 4 || (isControlFrame(kind) && length > 125)) {
		throw new Error(`a ${kind} frame of ${length} bytes cannot be written`);
	}
	const size =
		length < 126 ? [0x80 | length] : [0x80 | 126, Math.floor(length / 256), length % 256];
	const head = String.fromCharCode(0x80 | opcodes[kind], ...size);
	return head + mask + masked(payload, mask);
}

/** "Normal closure", RFC 6455 §7.4.1. */
export const closeFrame = (mask: Bytes): Bytes => clientFrame('close', '\x03\xe8', mask);
