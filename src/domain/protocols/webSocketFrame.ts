import type { Bytes } from './bytes';

/** The purpose of a frame (RFC 6455 §5.2). */
const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
export type FrameKind = keyof typeof opcodes;

function frameKindOf(opcode: number): FrameKind | undefined {
	const kinds: readonly FrameKind[] = ['continuation', 'text', 'binary', 'close', 'ping', 'pong'];
	return kinds.find((kind) => opcodes[kind] === opcode);
}

const isControlFrame = (kind: FrameKind): boolean => opcodes[kind] >= 8;

const masked = (payload: Bytes, mask: Bytes): Bytes =>
	Array.from(payload, (character, at) =>
		String.fromCharCode(character.charCodeAt(0) ^ mask.charCodeAt(at % 4)),
	).join('');

/** Returns a message or control frame as a client sends it: in one part, and masked. */
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

/** "Normal closure" (RFC 6455 §7.4.1). */
export const closeFrame = (mask: Bytes): Bytes => clientFrame('close', '\x03\xe8', mask);

/** Faults in what a server sends: RFC 6455 §5 forbids them. */
export type FrameFault =
	| 'masked'
	| 'reserved-bits'
	| 'unknown-opcode'
	| 'control-frame'
	| 'continuation'
	| 'too-long';

export type Frame = { kind: FrameKind; final: boolean; payload: Bytes };
export type ParsedFrame =
	| { kind: 'more' }
	| { kind: 'frame'; frame: Frame; rest: Bytes }
	| { kind: 'fault'; fault: FrameFault };

const fault = (name: FrameFault): ParsedFrame => ({ kind: 'fault', fault: name });

function numberAt(bytes: Bytes, from: number, length: number): number {
	return Array.from(bytes.slice(from, from + length)).reduce(
		(sum, character) => sum * 256 + character.charCodeAt(0),
		0,
	);
}

/** Returns the first frame in the bytes. A frame that announces more than `most` is refused before its payload comes. */
export function parseFrame(bytes: Bytes, most: number): ParsedFrame {
	if (bytes.length < 2) {
		return { kind: 'more' };
	}
	const first = bytes.charCodeAt(0);
	const second = bytes.charCodeAt(1);
	const kind = frameKindOf(first & 0x0f);
	const final = first >= 0x80;
	if ((first & 0x70) !== 0) {
		return fault('reserved-bits');
	}
	if (!kind) {
		return fault('unknown-opcode');
	}
	if (second >= 0x80) {
		return fault('masked');
	}
	if (isControlFrame(kind) && (second > 125 || !final)) {
		return fault('control-frame');
	}
	const extra = { 126: 2, 127: 8 }[second] ?? 0;
	if (bytes.length < 2 + extra) {
		return { kind: 'more' };
	}
	const start = 2 + extra;
	const length = extra ? numberAt(bytes, 2, extra) : second;
	if (start + length > most) {
		return fault('too-long');
	}
	if (bytes.length < start + length) {
		return { kind: 'more' };
	}
	const payload = bytes.slice(start, start + length);
	return { kind: 'frame', frame: { kind, final, payload }, rest: bytes.slice(start + length) };
}
