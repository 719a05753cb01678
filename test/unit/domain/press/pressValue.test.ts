import fc from 'fast-check';

import { decodePressValue, encodePressValue } from '../../../../src/domain/press/pressValue';

const value = {
	...{ about: '', roomId: 'room1', threadId: '', messageId: 'message1', userId: 'user1' },
	at: 1_700_000_000_000,
};
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/);
const optional = fc.oneof(fc.constant(''), id);

test('what is written is read again', () => {
	const ids = { about: optional, roomId: id, threadId: optional, messageId: id, userId: id };
	fc.assert(
		fc.property(fc.record({ ...ids, at: fc.nat() }), (written) => {
			expect(decodePressValue(encodePressValue(written))).toEqual(written);
		}),
	);
});

test.each([
	'',
	'a',
	`${encodePressValue(value)} more`,
	encodePressValue({ ...value, roomId: '' }),
	encodePressValue({ ...value, userId: '$ne' }),
	encodePressValue({ ...value, about: '../x' }),
	encodePressValue({ ...value, threadId: 'a\nb' }),
	encodePressValue(value).replace('1700000000000', 'NaN'),
	encodePressValue(value).replace('1700000000000', '9'.repeat(17)),
	'x'.repeat(102_400),
])('%# is no value of ours', (text) => {
	expect(decodePressValue(text)).toBeUndefined();
});

test('no text makes the reader throw', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(() => decodePressValue(text)).not.toThrow();
		}),
	);
});
