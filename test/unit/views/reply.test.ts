import { composeReply, line, note } from '../../../src/views/reply';

/** Rocket.Chat drops a longer message without an error. */
const maxMessageLength = 5000;

test.each([
	['many parts', Array.from({ length: 600 }, (_, at) => note(`role ${at}`))],
	['parts full of marks', Array.from({ length: 5 }, () => line('@'.repeat(2000)))],
	['parts full of signs', Array.from({ length: 5 }, () => line('*'.repeat(2000)))],
])('a message of %s is no longer than Rocket.Chat takes', (_name, parts) => {
	const { text, blocks } = composeReply(parts);
	expect(text.length).toBeLessThanOrEqual(maxMessageLength);
	expect(text).toMatch(/…$/);
	expect(blocks).toHaveLength(parts.length);
});

test('a short message is not cut', () => {
	expect(composeReply([line('one'), note('two')]).text.split('\n')).toHaveLength(2);
});
