/** Frames as servers send them, right and wrong: RFC 6455 §5.2. */
type Shape = { opcode: number; final?: boolean; masked?: boolean; announced?: number };

function sizeOf(length: number, mask: number): Buffer {
	if (length < 126) {
		return Buffer.from([mask | length]);
	}
	if (length < 65_536) {
		return Buffer.from([mask | 126, length >> 8, length & 255]);
	}
	const size = Buffer.alloc(9);
	size[0] = mask | 127;
	size.writeBigUInt64BE(BigInt(length), 1);
	return size;
}

export function serverFrame(
	text: string,
	{ opcode, final = true, masked = false, announced }: Shape,
): Buffer {
	const payload = Buffer.from(text, 'latin1');
	const key = masked ? Buffer.alloc(4) : Buffer.alloc(0);
	const size = sizeOf(announced ?? payload.length, masked ? 0x80 : 0);
	return Buffer.concat([Buffer.from([(final ? 0x80 : 0) | opcode]), size, key, payload]);
}
