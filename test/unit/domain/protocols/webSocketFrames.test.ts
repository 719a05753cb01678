import fc from 'fast-check';

import { maxBytes } from '../../../../src/domain/protocols/bytes';
import { clientFrame, closeFrame } from '../../../../src/domain/protocols/webSocketFrame';
import {
	createFrameReader,
	type FrameEvent,
} from '../../../../src/domain/protocols/webSocketMessages';
import { serverFrame } from '../../../../workspace/servers/serverFrames';
import { anyBytes, cut } from '../../../support/anyBytes';

const frame = (...given: Parameters<typeof serverFrame>): string =>
	serverFrame(...given).toString('latin1');
const read = (...pieces: string[]): FrameEvent[] => {
	const reader = createFrameReader();
	return pieces.flatMap((piece) => reader.push(piece));
};
const fault = (name: string): FrameEvent[] => [
	expect.objectContaining({ kind: 'fault', fault: name }),
];

describe('a frame that the app sends', () => {
	test('is the masked text frame of RFC 6455 §5.7', () => {
		const bytes = clientFrame('text', 'Hello', '\x37\xfa\x21\x3d');
		expect(Buffer.from(bytes, 'latin1').toString('hex')).toBe('818537fa213d7f9f4d5158');
	});

	test('has a length of 16 bits from 126 bytes on', () => {
		const bytes = clientFrame('text', 'x'.repeat(300), '\0\0\0\0');
		expect(bytes.slice(0, 4)).toBe('\x81\xfe\x01\x2c');
		expect(clientFrame('text', 'x'.repeat(125), '\0\0\0\0').charCodeAt(1)).toBe(0x80 | 125);
	});

	test('closes with code 1000', () => {
		expect(closeFrame('\0\0\0\0')).toBe('\x88\x82\0\0\0\0\x03\xe8');
	});

	test('is never one that every server refuses', () => {
		expect(() => clientFrame('ping', 'x'.repeat(126), '\0\0\0\0')).toThrow('cannot be written');
		expect(() => clientFrame('text', 'x'.repeat(65_536), '\0\0\0\0')).toThrow('cannot be written');
		expect(() => clientFrame('text', 'x', '\0')).toThrow('cannot be written');
	});
});

describe('frames from a server', () => {
	test.each<[string, string[], FrameEvent[]]>([
		['a text', [frame('Hello', { opcode: 1 })], [{ kind: 'message', bytes: 'Hello' }]],
		['a binary', [frame('Hello', { opcode: 2 })], [{ kind: 'message', bytes: 'Hello' }]],
		[
			'parts with a ping in between',
			[
				frame('Hel', { opcode: 1, final: false }),
				frame('hi', { opcode: 9 }),
				frame('', { opcode: 0, final: false }),
				frame('lo', { opcode: 0 }),
			],
			[
				{ kind: 'ping', bytes: 'hi' },
				{ kind: 'message', bytes: 'Hello' },
			],
		],
		['a pong nobody asked for', [frame('x', { opcode: 10 })], []],
		['a close', [frame('\x03\xe8bye', { opcode: 8 })], [{ kind: 'close', code: 1000 }]],
		['a close without a code', [frame('', { opcode: 8 })], [{ kind: 'close', code: undefined }]],
		[
			'anything after a close',
			[frame('', { opcode: 8 }), frame('Hello', { opcode: 1 })],
			[{ kind: 'close', code: undefined }],
		],
		['nothing yet', ['\x81'], []],
		['a masked frame', [frame('Hello', { opcode: 1, masked: true })], fault('masked')],
		['a compressed frame', ['\xc1\x00'], fault('reserved-bits')],
		['an unknown opcode', [frame('', { opcode: 3 })], fault('unknown-opcode')],
		['a ping in parts', [frame('', { opcode: 9, final: false })], fault('control-frame')],
		['a ping too long', ['\x89\x7e\x00\x80'], fault('control-frame')],
		['a continuation of nothing', [frame('x', { opcode: 0 })], fault('continuation')],
		[
			'a message inside another',
			[frame('x', { opcode: 1, final: false }), frame('y', { opcode: 1 })],
			fault('continuation'),
		],
		[
			'16 MiB announced',
			[frame('x', { opcode: 1, announced: 16 * 1024 * 1024 })],
			fault('too-long'),
		],
		['2^63 bytes announced', ['\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff'], fault('too-long')],
	])('%s', (_name, pieces, events) => {
		expect(read(...pieces)).toEqual(events);
	});

	test('any bytes never cause an exception', () => {
		fc.assert(
			fc.property(fc.array(anyBytes(2000), { maxLength: 8 }), (pieces) => {
				expect(() => read(...pieces)).not.toThrow();
			}),
			{ numRuns: 2000 },
		);
	});

	test('the parts of a message are refused as soon as they exceed 64 KiB', () => {
		const reader = createFrameReader();
		const begin = frame('x'.repeat(1024), { opcode: 1, final: false });
		const part = frame('x'.repeat(maxBytes - 2048), { opcode: 0, final: false });
		const tooMuch = frame('x'.repeat(2048), { opcode: 0, final: false });
		expect([begin, part].flatMap((piece) => reader.push(piece))).toEqual([]);
		expect(reader.push(tooMuch)).toEqual(fault('too-long'));
	});

	test('the same messages are read however the bytes are cut', () => {
		const message = fc.record({
			text: fc.string({ maxLength: 300 }),
			opcode: fc.constantFrom(1, 2),
		});
		fc.assert(
			fc.property(fc.array(message), fc.array(fc.nat()), (messages, places) => {
				const bytes = messages.map(({ text, opcode }) => frame(text, { opcode })).join('');
				expect(read(...cut(bytes, places))).toEqual(read(bytes));
				expect(read(bytes)).toHaveLength(messages.length);
			}),
		);
	});
});
